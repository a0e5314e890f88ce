"""English words that Spanish technical and press prose takes over as they are.

Dictionaries lag behind them, so that their absence from the Spanish list says nothing. Sources: Fundéu's notes on
foreign words, and the Diccionario de la lengua española, which prints many of them in italics.
"""

from __future__ import annotations

LOANWORDS = frozenset(
    """
    admin android app apps array arrays backend backup backups bit bits blog blogs blogger bluetooth boot bot bots
    branch broadcast browser buffer buffers bug bugs bundle byte bytes cache caches callback camping captcha cast chat
    chats checkbox click clicks client cloud cluster clusters codec codecs commit commits cookie cookies copyright
    coworking crack crawler cron css dashboard dataset datasets debug default demo desktop dev diff docker dock
    domain doodle driver drivers email emails emoji emojis enter ethernet feed feedback feeds fetch firewall firewalls
    firmware flash flag flags float folder font footer forum forums framework frameworks freeware frontend ftp full
    gadget gateway gif gigabyte git gnome hack hacker hackers handler hardware hash hashes hashtag hashtags header heap
    hexadecimal hobby holding home host hosting hosts hotspot html http https hub icon iframe index info input int
    internet interface item items java javascript jazz jpeg json junior kernel kit laptop layout led lib link linker
    links linux list lobby lock log logger logging login logo logos logout loop mac mail mailing mails main malware
    manager mapping marketing markdown master max media merge metadata metadatos min mini mode modem mod mods monitor
    mouse multimedia mutex navbar network newsletter node nodes notebook null object objects offline offset
    ok online open output overflow overlay packet page parking parser parsers partner password path patch payload pdf
    phishing pixel pixels placeholder platform player playlist plugin plugins png podcast podcasts pool pop popup port
    post posts pretty print proxies proxy python query queue ranking raw rack ram readme regex release remake render
    renderer reset robot root roaming router routers runtime sandbox scanner scooter script scripts scroll search seed
    selfie semver server servers servlet set shader shaders shell shop show sip site skin slider slot slots slug
    smartphone snapshot snippet socket sockets software spam spin spinner split sponsor sprite sprites sql ssh ssl stack
    staff stand standard startup startups status stock stop storage stream streaming streams string strings stripe sub
    subreddit swap switch sync tab tabs tag tags tar template templates test tests testing texture thread threads ticket
    tickets timeout tip tips token tokens toolkit tooltip tooltips top torrent touch track trackback tracker trackers
    tracking trigger tuple tweet tweets type undo unicode unit update upload uploader url urls usb user utf var vector
    video videos viewport wallpaper web webcam webhook webhooks webmaster webs website widget widgets wifi wiki wikis
    windows wrapper xml yaml yield zip zoom
    """.split()
)
