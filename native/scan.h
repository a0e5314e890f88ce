/* The twin of transcheck/text/scan.py in C: the same answers in a tenth of the time.

   What the characters are, which marks there are and how they read, all that comes from Python: these files know no
   language and no markup. They use the limited API only, so one build serves every Python from 3.11 on.

   While words are looked up no code of Python's can run (strings are no containers, so that making one never starts
   the garbage collector): what may run some, as characters of a new page or marks do, is done before, and lists are
   made afterwards. So a thread never meets the table of another thread's half-done scan. */

#ifndef TRANSCHECK_SCAN_H
#define TRANSCHECK_SCAN_H

#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <stdint.h>

/* Bits of a character's class above those of its traits; the same as in scan.py. */
enum { TRAITS = 0xFFFFFF, LETTER = 1 << 24, DECIMAL = 1 << 25, JOINER = 1 << 26, START = 1 << 27 };

enum {
    PAGE = 256,                 /* characters whose classes are asked for at once */
    PAGES = 0x110000 / PAGE,
    LONGEST = 64,               /* code points of a word that is kept */
    MOST = 1 << 15,             /* words that are kept */
    SLOTS = 2 * MOST,
    FEW = 512,                  /* code points of a text that needs no memory of its own */
    FEW_WORDS = FEW / 4
};

#define NONE UINT32_MAX

/* A word that is kept: its text, its code points in the pool, the number of its lower case, the last scan that met it. */
typedef struct {
    PyObject *text;
    uint32_t hash, start, size, fold, seen;
} Word;

/* What Python knows and a scan must ask; see Scanner in _scan.pyi. */
typedef struct {
    PyObject *classes, *echoes, *find_marks, *is_message, *pattern, *kinds, *settle, *shown, *masked, *mark;
} Known;

typedef struct {
    PyObject_HEAD
    Known known;
    PyObject *lower, *name_match, *name_span, *name_lastindex;  /* str.lower, and names of attributes */
    uint32_t trigger, brace, double_space, seed;
    uint8_t followers[128][16], leaders[128][16];  /* by the first character of a mark: what may follow, what not lead */
    uint32_t latin[PAGE], *pages[PAGES];
    Word *words;
    uint32_t *slots;            /* number of a word and one, by its hash; 0: free */
    uint32_t *pool;
    uint32_t count, pool_used, pool_size, turn;
} Scanner;

/* The code points of a text. A short one is held in the value itself. */
typedef struct {
    uint32_t *points;
    Py_ssize_t size;
    uint32_t few[FEW];
} Points;

/* The words of a text while they are gathered: owned strings, as written and in lower case by turns. */
typedef struct {
    PyObject **texts;
    uint32_t *numbers;
    size_t count, room;
    int kept, twice;            /* whether all have numbers; whether one stands twice */
    PyObject *few_texts[2 * FEW_WORDS];
    uint32_t few_numbers[FEW_WORDS];
} Found;

/* Functions that give an int give -1 with an exception set where they fail. */

/* characters.c */
int read_points(PyObject *text, Points *to);
void drop_points(Points *points);
PyObject *string_of(const uint32_t *points, size_t size);
uint32_t *load_page(Scanner *s, uint32_t number);
int traits_of(Scanner *s, const Points *text, uint32_t *bits);  /* loads the pages of the text's characters, too */

/* The class of a character whose page has been loaded. */
static inline uint32_t class_of(const Scanner *s, uint32_t point)
{
    return point < PAGE ? s->latin[point] : s->pages[point / PAGE][point % PAGE];
}

/* table.c */
uint32_t number_of(Scanner *s, const uint32_t *points, size_t size);
uint32_t folded_number(Scanner *s, uint32_t number);
void begin_turn(Scanner *s);
void forget_words(Scanner *s);

/* words.c */
Py_ssize_t next_word(const Scanner *s, const Points *text, Py_ssize_t at, Py_ssize_t *end);
int words_of(Scanner *s, const Points *masked, PyObject **words, PyObject **folded, int *echoes);

/* marks.c */
PyObject *marks_of(Scanner *s, PyObject *text, Points *points, uint32_t traits, PyObject **masked);

/* features.c */
PyObject *features(PyObject *module, PyObject *args);

#endif
