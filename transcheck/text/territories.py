"""Names of territories in English that Spanish writes otherwise, as the Unicode CLDR prints both (Babel 2.18)."""

from __future__ import annotations

_ROWS = """
Afghanistan|Afganistán
Algeria|Argelia
American Samoa|Samoa Americana
Anguilla|Anguila
Antarctica|Antártida
Antigua & Barbuda|Antigua y Barbuda
Antigua and Barbuda|Antigua y Barbuda
Ascension Island|Isla de la Ascensión
Azerbaijan|Azerbaiyán
Bahrain|Baréin
Bangladesh|Bangladés
Belarus|Bielorrusia
Belgium|Bélgica
Belize|Belice
Benin|Benín
Bermuda|Bermudas
Bhutan|Bután
Bosnia & Herzegovina|Bosnia y Herzegovina
Bosnia and Herzegovina|Bosnia y Herzegovina
Botswana|Botsuana
Bouvet Island|Isla Bouvet
Brazil|Brasil
British Indian Ocean Territory|Territorio Británico del Océano Índico
British Virgin Islands|Islas Vírgenes Británicas
Brunei|Brunéi
Cambodia|Camboya
Cameroon|Camerún
Canada|Canadá
Canary Islands|Canarias
Cape Verde|Cabo Verde
Caribbean Netherlands|Caribe neerlandés
Cayman Islands|Islas Caimán
Central African Republic|República Centroafricana
Ceuta & Melilla|Ceuta y Melilla
Ceuta and Melilla|Ceuta y Melilla
Christmas Island|Isla de Navidad
Clipperton Island|Isla Clipperton
Cocos (Keeling) Islands|Islas Cocos
Comoros|Comoras
Congo - Brazzaville|Congo
Congo - Kinshasa|República Democrática del Congo
Cook Islands|Islas Cook
Croatia|Croacia
Curaçao|Curazao
Cyprus|Chipre
Czechia|Chequia
Denmark|Dinamarca
Diego Garcia|Diego García
Djibouti|Yibuti
Dominican Republic|República Dominicana
Egypt|Egipto
Equatorial Guinea|Guinea Ecuatorial
Eswatini|Esuatini
Ethiopia|Etiopía
European Union|Unión Europea
Eurozone|zona del euro
Falkland Islands|Islas Malvinas
Faroe Islands|Islas Feroe
Fiji|Fiyi
Finland|Finlandia
France|Francia
French Guiana|Guayana Francesa
French Polynesia|Polinesia Francesa
French Southern Territories|Territorios Australes Franceses
Gabon|Gabón
Germany|Alemania
Greece|Grecia
Greenland|Groenlandia
Grenada|Granada
Guadeloupe|Guadalupe
Guernsey|Guernesey
Guinea-Bissau|Guinea-Bisáu
Haiti|Haití
Heard & McDonald Islands|Islas Heard y McDonald
Heard and McDonald Islands|Islas Heard y McDonald
Hong Kong SAR China|RAE de Hong Kong (China)
Hungary|Hungría
Iceland|Islandia
Iran|Irán
Iraq|Irak
Ireland|Irlanda
Isle of Man|Isla de Man
Italy|Italia
Japan|Japón
Jordan|Jordania
Kazakhstan|Kazajistán
Kenya|Kenia
Kyrgyzstan|Kirguistán
Latvia|Letonia
Lebanon|Líbano
Lesotho|Lesoto
Libya|Libia
Lithuania|Lituania
Luxembourg|Luxemburgo
Macao SAR China|RAE de Macao (China)
Malawi|Malaui
Malaysia|Malasia
Maldives|Maldivas
Marshall Islands|Islas Marshall
Martinique|Martinica
Mauritius|Mauricio
Mexico|México
Moldova|Moldavia
Monaco|Mónaco
Morocco|Marruecos
Myanmar (Burma)|Myanmar (Birmania)
Netherlands|Países Bajos
New Caledonia|Nueva Caledonia
New Zealand|Nueva Zelanda
Niger|Níger
Norfolk Island|Isla Norfolk
North Korea|Corea del Norte
North Macedonia|Macedonia del Norte
Northern Mariana Islands|Islas Marianas del Norte
Norway|Noruega
Oman|Omán
Outlying Oceania|Territorios alejados de Oceanía
Pakistan|Pakistán
Palau|Palaos
Palestinian Territories|Territorios Palestinos
Panama|Panamá
Papua New Guinea|Papúa Nueva Guinea
Peru|Perú
Philippines|Filipinas
Pitcairn Islands|Islas Pitcairn
Poland|Polonia
Pseudo-Accents|Pseudoacentos
Pseudo-Bidi|Pseudobidi
Qatar|Catar
Romania|Rumanía
Russia|Rusia
Rwanda|Ruanda
Réunion|Reunión
Saudi Arabia|Arabia Saudí
Sierra Leone|Sierra Leona
Singapore|Singapur
Slovakia|Eslovaquia
Slovenia|Eslovenia
Solomon Islands|Islas Salomón
South Africa|Sudáfrica
South Georgia & South Sandwich Islands|Islas Georgia del Sur y Sandwich del Sur
South Georgia and South Sandwich Islands|Islas Georgia del Sur y Sandwich del Sur
South Korea|Corea del Sur
South Sudan|Sudán del Sur
Spain|España
St Barthélemy|San Bartolomé
St Helena|Santa Elena
St Kitts & Nevis|San Cristóbal y Nieves
St Kitts and Nevis|San Cristóbal y Nieves
St Lucia|Santa Lucía
St Martin|San Martín
St Pierre & Miquelon|San Pedro y Miquelón
St Pierre and Miquelon|San Pedro y Miquelón
St Vincent & the Grenadines|San Vicente y las Granadinas
St Vincent and the Grenadines|San Vicente y las Granadinas
St. Barthélemy|San Bartolomé
St. Helena|Santa Elena
St. Kitts & Nevis|San Cristóbal y Nieves
St. Kitts and Nevis|San Cristóbal y Nieves
St. Lucia|Santa Lucía
St. Martin|San Martín
St. Pierre & Miquelon|San Pedro y Miquelón
St. Pierre and Miquelon|San Pedro y Miquelón
St. Vincent & Grenadines|San Vicente y las Granadinas
St. Vincent and Grenadines|San Vicente y las Granadinas
Sudan|Sudán
Suriname|Surinam
Svalbard & Jan Mayen|Svalbard y Jan Mayen
Svalbard and Jan Mayen|Svalbard y Jan Mayen
Sweden|Suecia
Switzerland|Suiza
Syria|Siria
São Tomé & Príncipe|Santo Tomé y Príncipe
São Tomé and Príncipe|Santo Tomé y Príncipe
Taiwan|Taiwán
Tajikistan|Tayikistán
Thailand|Tailandia
Trinidad & Tobago|Trinidad y Tobago
Trinidad and Tobago|Trinidad y Tobago
Tristan da Cunha|Tristán de Acuña
Tunisia|Túnez
Turkmenistan|Turkmenistán
Turks & Caicos Islands|Islas Turcas y Caicos
Turks and Caicos Islands|Islas Turcas y Caicos
Türkiye|Turquía
U.S. Outlying Islands|Islas menores alejadas de EE. UU.
U.S. Virgin Islands|Islas Vírgenes de EE. UU.
US Outlying Islands|Islas menores alejadas de EE. UU.
US Virgin Islands|Islas Vírgenes de EE. UU.
Ukraine|Ucrania
United Arab Emirates|Emiratos Árabes Unidos
United Kingdom|Reino Unido
United Nations|Naciones Unidas
United States|Estados Unidos
Unknown Region|Región desconocida
Uzbekistan|Uzbekistán
Vatican City|Ciudad del Vaticano
Wallis & Futuna|Wallis y Futuna
Wallis and Futuna|Wallis y Futuna
Western Sahara|Sáhara Occidental
Zimbabwe|Zimbabue
Åland Islands|Islas Aland
"""
# States and provinces, as the Ortografía of 2010 (appendix 3) and Fundéu write them.
_PARTS = """
British Columbia|Columbia Británica
Hawaii|Hawái
Louisiana|Luisiana
Mississippi|Misisipi
Missouri|Misuri
New Brunswick|Nuevo Brunswick
New Hampshire|Nuevo Hampshire
New Jersey|Nueva Jersey
New Mexico|Nuevo México
New South Wales|Nueva Gales del Sur
New York|Nueva York
Newfoundland and Labrador|Terranova y Labrador
North Carolina|Carolina del Norte
North Dakota|Dakota del Norte
Northern Ireland|Irlanda del Norte
Northern Territory|Territorio del Norte
Northwest Territories|Territorios del Noroeste
Nova Scotia|Nueva Escocia
Oregon|Oregón
Pennsylvania|Pensilvania
Prince Edward Island|Isla del Príncipe Eduardo
Scotland|Escocia
South Carolina|Carolina del Sur
South Dakota|Dakota del Sur
Wales|Gales
West Virginia|Virginia Occidental
Western Australia|Australia Occidental
"""
SPANISH_NAMES: dict[str, str] = dict(row.split("|") for row in (_ROWS + _PARTS).split("\n") if row)
"""The Spanish name of each territory whose English name differs."""
