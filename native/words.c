/* The words of a text, and whether they return. */

#include "scan.h"

#include <string.h>

/* Give where the first word at or behind `at` starts, and its end in `end`; or -1. */
Py_ssize_t next_word(const Scanner *s, const Points *text, Py_ssize_t at, Py_ssize_t *end)
{
    const uint32_t *points = text->points;
    Py_ssize_t size = text->size, start;
    while (at < size && !(class_of(s, points[at]) & LETTER))
        at++;
    if (at == size)
        return -1;
    start = at;
    while (at < size && class_of(s, points[at]) & LETTER)
        at++;
    while (at < size) {
        uint32_t class = class_of(s, points[at]);
        if (class & DECIMAL)
            at++;
        else if (class & JOINER && at + 1 < size && class_of(s, points[at + 1]) & LETTER)
            for (at += 2; at < size && class_of(s, points[at]) & LETTER;)
                at++;
        else
            break;
    }
    *end = at;
    return start;
}

static uint64_t mixed(uint64_t key)
{
    key = (key ^ (key >> 30)) * 0xBF58476D1CE4E5B9u;
    key = (key ^ (key >> 27)) * 0x94D049BB133111EBu;
    return key ^ (key >> 31);
}

/* Tell whether a word stands twice in a row or two neighbours return; -1 on an error. */
static int neighbours_return(const uint32_t *numbers, size_t count)
{
    size_t size = 4;
    uint64_t few[FEW], *seen = few;
    int found = 0;
    while (size < 2 * count)
        size *= 2;
    if (size > FEW && (seen = PyMem_Malloc(size * sizeof(uint64_t))) == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    memset(seen, 0xFF, size * sizeof(uint64_t));
    for (size_t i = 1; i < count && !found; i++) {
        uint64_t key = (uint64_t)numbers[i - 1] << 32 | numbers[i];
        size_t slot = (size_t)mixed(key) & (size - 1);
        while (seen[slot] != UINT64_MAX && seen[slot] != key)
            slot = (slot + 1) & (size - 1);
        found = seen[slot] == key || numbers[i - 1] == numbers[i];
        seen[slot] = key;
    }
    if (seen != few)
        PyMem_Free(seen);
    return found;
}

static void drop_found(Found *found)
{
    for (size_t i = 0; i < 2 * found->count; i++)
        Py_DECREF(found->texts[i]);
    if (found->texts != found->few_texts)
        PyMem_Free(found->texts);
    if (found->numbers != found->few_numbers)
        PyMem_Free(found->numbers);
}

static int more_room(Found *found)
{
    size_t room = 2 * found->room;
    int first = found->texts == found->few_texts;
    PyObject **texts = PyMem_Realloc(first ? NULL : found->texts, 2 * room * sizeof(PyObject *));
    uint32_t *numbers;
    if (texts == NULL)
        goto failed;
    if (first)
        memcpy(texts, found->few_texts, sizeof found->few_texts);
    found->texts = texts;
    first = found->numbers == found->few_numbers;
    numbers = PyMem_Realloc(first ? NULL : found->numbers, room * sizeof(uint32_t));
    if (numbers == NULL)
        goto failed;
    if (first)
        memcpy(numbers, found->few_numbers, sizeof found->few_numbers);
    found->numbers = numbers;
    found->room = room;
    return 0;
failed:
    PyErr_NoMemory();
    return -1;
}

static int add_word(Scanner *s, Found *found, const uint32_t *points, size_t size)
{
    uint32_t number, fold = NONE;
    PyObject *text, *low;
    if (found->count == found->room && more_room(found) < 0)
        return -1;
    number = number_of(s, points, size);
    if (number != NONE)
        fold = folded_number(s, number);
    if (fold != NONE) {
        Word *word = &s->words[fold];
        text = Py_NewRef(s->words[number].text);
        low = Py_NewRef(word->text);
        found->twice |= word->seen == s->turn;
        word->seen = s->turn;
    }
    else {
        if (PyErr_Occurred())
            return -1;
        found->kept = 0;
        text = string_of(points, size);
        low = text == NULL ? NULL : PyObject_CallFunctionObjArgs(s->lower, text, NULL);
        if (low == NULL) {
            Py_XDECREF(text);
            return -1;
        }
    }
    found->numbers[found->count] = fold;
    found->texts[2 * found->count] = text;
    found->texts[2 * found->count + 1] = low;
    found->count++;
    return 0;
}

static PyObject *list_of(Found *found, size_t first)
{
    PyObject *list = PyList_New((Py_ssize_t)found->count);
    for (size_t i = 0; list != NULL && i < found->count; i++)
        PyList_SetItem(list, (Py_ssize_t)i, Py_NewRef(found->texts[2 * i + first]));
    return list;
}

/* Give (words, folded, echoes) of a masked text, whose pages are loaded. */
int words_of(Scanner *s, const Points *masked, PyObject **words, PyObject **folded, int *echoes)
{
    Found found;
    Py_ssize_t start, end = 0;
    int done = -1;
    *words = *folded = NULL;
    found.texts = found.few_texts;
    found.numbers = found.few_numbers;
    found.count = 0;
    found.room = FEW_WORDS;
    found.kept = 1;
    found.twice = 0;
    begin_turn(s);
    while ((start = next_word(s, masked, end, &end)) >= 0)
        if (add_word(s, &found, masked->points + start, (size_t)(end - start)) < 0)
            goto finish;
    *words = list_of(&found, 0);
    *folded = *words == NULL ? NULL : list_of(&found, 1);
    if (*folded == NULL)
        goto finish;
    if (found.kept)
        *echoes = found.twice ? neighbours_return(found.numbers, found.count) : 0;
    else {
        PyObject *told = PyObject_CallFunctionObjArgs(s->known.echoes, *folded, NULL);
        *echoes = told == NULL ? -1 : PyObject_IsTrue(told);
        Py_XDECREF(told);
    }
    done = *echoes < 0 ? -1 : 0;
finish:
    drop_found(&found);
    if (done < 0) {
        Py_CLEAR(*words);
        Py_CLEAR(*folded);
    }
    return done;
}
