/* The table of words: each is kept once, as a string of Python's, with the number of its lower case. Bounded: a full
   table starts anew with the next text. */

#include "scan.h"

#include <string.h>

void forget_words(Scanner *s)
{
    uint32_t count = s->count;
    s->count = s->pool_used = 0;
    if (s->slots != NULL)
        memset(s->slots, 0, SLOTS * sizeof(uint32_t));
    for (uint32_t i = 0; i < count; i++)
        Py_CLEAR(s->words[i].text);
}

static int grow_pool(Scanner *s, uint32_t more)
{
    uint32_t size = s->pool_size;
    uint32_t *pool;
    if (s->pool_used + more <= size)
        return 0;
    while (size < s->pool_used + more)  /* at most MOST * LONGEST, 2^21 */
        size = size ? 2 * size : 4096;
    pool = PyMem_Realloc(s->pool, size * sizeof(uint32_t));
    if (pool == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    s->pool = pool;
    s->pool_size = size;
    return 0;
}

static int are_equal(const uint32_t *first, const uint32_t *second, size_t size)
{
    size_t i = 0;
    while (i < size && first[i] == second[i])
        i++;
    return i == size;
}

/* Give the number of a word, which is kept from now on; NONE where there is no room left, or on an error. */
uint32_t number_of(Scanner *s, const uint32_t *points, size_t size)
{
    uint64_t mixed = s->seed;
    uint32_t hash, slot;
    Word *word;
    if (size > LONGEST)
        return NONE;
    for (size_t i = 0; i < size; i++)
        mixed = (mixed ^ points[i]) * 0x9E3779B97F4A7C15u;
    hash = (uint32_t)(mixed >> 32);
    for (slot = hash & (SLOTS - 1); s->slots[slot]; slot = (slot + 1) & (SLOTS - 1)) {
        word = &s->words[s->slots[slot] - 1];
        if (word->hash == hash && word->size == size && are_equal(s->pool + word->start, points, size))
            return s->slots[slot] - 1;
    }
    if (s->count == MOST || grow_pool(s, (uint32_t)size) < 0)
        return NONE;
    word = &s->words[s->count];
    word->text = string_of(points, size);
    if (word->text == NULL)
        return NONE;
    memcpy(s->pool + s->pool_used, points, size * sizeof(uint32_t));
    word->hash = hash;
    word->start = s->pool_used;
    word->size = (uint32_t)size;
    word->fold = NONE;
    word->seen = 0;
    s->pool_used += (uint32_t)size;
    s->slots[slot] = ++s->count;
    return s->count - 1;
}

/* Write the lower case of a word of Latin-1 letters; give -1 where it has others. */
static int lower_latin(const uint32_t *points, size_t size, uint32_t *lower)
{
    for (size_t i = 0; i < size; i++) {
        uint32_t point = points[i];
        if (point > 0xFF)
            return -1;
        lower[i] = (point - 'A' < 26u || (point - 0xC0 < 31u && point != 0xD7)) ? point + 32 : point;
    }
    return 0;
}

/* Give the number of a kept word's lower case; NONE where there is no room left, or on an error. */
uint32_t folded_number(Scanner *s, uint32_t number)
{
    Word *word = &s->words[number];
    uint32_t fold;
    if (word->fold != NONE)
        return word->fold;
    uint32_t lower[LONGEST];
    if (lower_latin(s->pool + word->start, word->size, lower) == 0)
        fold = number_of(s, lower, word->size);
    else {
        PyObject *low = PyObject_CallFunctionObjArgs(s->lower, word->text, NULL);
        Py_ssize_t size = low == NULL ? -1 : PyUnicode_GetLength(low);
        if (size < 0 || size > LONGEST || PyUnicode_AsUCS4(low, lower, LONGEST, 0) == NULL)
            fold = NONE;
        else
            fold = number_of(s, lower, (size_t)size);
        Py_XDECREF(low);
    }
    if (fold != NONE)
        s->words[number].fold = fold;
    return fold;
}

void begin_turn(Scanner *s)
{
    if (s->count == MOST)
        forget_words(s);
    if (++s->turn == 0) {
        for (uint32_t i = 0; i < s->count; i++)
            s->words[i].seen = 0;
        s->turn = 1;
    }
}
