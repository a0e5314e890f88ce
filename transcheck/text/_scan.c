/* The quick twin of `_scan_python`: the same functions, the same answers. See `scanner`.
 *
 * Built against the stable ABI of CPython 3.11, so one file serves every later version. Texts are copied to an array of
 * code points before they are read, for the stable ABI lends no view of a string; every loop is bounded by the length
 * that came with the copy.
 */
#define Py_LIMITED_API 0x030B0000
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <string.h>

#define TABLE 0x3100   /* code points whose traits are looked up; few others have any */
#define ON_STACK 2048  /* code points of a text that needs no memory of its own */
#define SMALL 256      /* words of a text whose neighbours are compared without memory of its own */

static uint32_t bits_of[TABLE];
static uint32_t foreign;
static struct { Py_UCS4 point; uint32_t bits; } far_points[16];
static int far_count;

typedef struct {
    Py_UCS4 own[ON_STACK];
    Py_UCS4 *points;
    Py_ssize_t length;
} Text;

static int
open_text(PyObject *string, Text *text)
{
    if (!PyUnicode_Check(string)) {
        PyErr_SetString(PyExc_TypeError, "a string is needed");
        return -1;
    }
    text->length = PyUnicode_GetLength(string);
    if (text->length < 0)
        return -1;
    text->points = text->own;
    if (text->length > ON_STACK) {
        text->points = PyMem_Malloc((size_t)text->length * sizeof(Py_UCS4));
        if (text->points == NULL) {
            PyErr_NoMemory();
            return -1;
        }
    }
    if (text->length && PyUnicode_AsUCS4(string, text->points, text->length, 0) == NULL) {
        if (text->points != text->own)
            PyMem_Free(text->points);
        return -1;
    }
    return 0;
}

static void
close_text(Text *text)
{
    if (text->points != text->own)
        PyMem_Free(text->points);
}

static PyObject *
prepare(PyObject *self, PyObject *args)
{
    PyObject *table, *key, *value;
    Py_ssize_t place = 0;
    unsigned int other;
    if (!PyArg_ParseTuple(args, "O!I", &PyDict_Type, &table, &other))
        return NULL;
    foreign = other;
    far_count = 0;
    for (int i = 0; i < TABLE; i++)
        bits_of[i] = foreign;
    while (PyDict_Next(table, &place, &key, &value)) {
        Py_UCS4 point;
        unsigned long bits = PyLong_AsUnsignedLong(value);
        if (bits == (unsigned long)-1 && PyErr_Occurred())
            return NULL;
        if (!PyUnicode_Check(key) || PyUnicode_GetLength(key) != 1) {
            PyErr_SetString(PyExc_ValueError, "keys are single characters");
            return NULL;
        }
        point = PyUnicode_ReadChar(key, 0);
        if (point < TABLE)
            bits_of[point] = (uint32_t)bits;
        else if (far_count < 16) {
            far_points[far_count].point = point;
            far_points[far_count++].bits = (uint32_t)bits;
        }
        else {
            PyErr_SetString(PyExc_ValueError, "too many characters beyond the table");
            return NULL;
        }
    }
    Py_RETURN_NONE;
}

static uint32_t
far_bits(Py_UCS4 point)
{
    for (int i = 0; i < far_count; i++)
        if (far_points[i].point == point)
            return far_points[i].bits;
    return foreign;
}

static PyObject *
traits(PyObject *self, PyObject *string)
{
    Text text;
    uint32_t bits = 0;
    int spaces = 0;
    if (open_text(string, &text) < 0)
        return NULL;
    for (Py_ssize_t i = 0; i < text.length; i++) {
        Py_UCS4 point = text.points[i];
        bits |= point < TABLE ? bits_of[point] : far_bits(point);
        spaces |= point == ' ' && i + 1 < text.length && text.points[i + 1] == ' ';
    }
    close_text(&text);
    return PyLong_FromUnsignedLong(bits | (spaces ? 8388608u : 0u));
}

static int
is_letter(Py_UCS4 c)
{
    if (c < 128)
        return (c | 32) >= 'a' && (c | 32) <= 'z';
    return c <= 0xff ? (c >= 0xc0 ? c != 0xd7 && c != 0xf7 : c == 0xaa || c == 0xba) : c == 0x192;
}

static int
is_joint(Py_UCS4 c)
{
    return c == '\'' || c == '-' || c == 0x2019 || c == 0x2010 || c == 0x2011 || c == 0xb7;
}

/* The end of the word that begins at `i`; the caller has seen that a letter stands there. */
static Py_ssize_t
word_end(const Py_UCS4 *points, Py_ssize_t i, Py_ssize_t length)
{
    while (i < length && is_letter(points[i]))
        i++;
    while (i < length) {
        if (points[i] >= '0' && points[i] <= '9')
            i++;
        else if (is_joint(points[i]) && i + 1 < length && is_letter(points[i + 1])) {
            i++;
            while (i < length && is_letter(points[i]))
                i++;
        }
        else
            break;
    }
    return i;
}

static PyObject *
lowered(PyObject *word, const Py_UCS4 *points, Py_ssize_t length)
{
    char bytes[64];
    int changed = 0, fits = length <= 64;
    for (Py_ssize_t i = 0; i < length; i++) {
        Py_UCS4 c = points[i];
        if ((c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7)) {
            changed = 1;
            c += 32;
        }
        if (c > 0xff)
            fits = 0;
        else if (fits)
            bytes[i] = (char)c;
    }
    if (!changed) {
        Py_INCREF(word);
        return word;
    }
    return fits ? PyUnicode_DecodeLatin1(bytes, length, NULL) : PyObject_CallMethod(word, "lower", NULL);
}

static PyObject *
words(PyObject *self, PyObject *string)
{
    Text text;
    PyObject *written = NULL, *folded = NULL, *both = NULL;
    if (open_text(string, &text) < 0)
        return NULL;
    written = PyList_New(0);
    folded = PyList_New(0);
    if (written == NULL || folded == NULL)
        goto done;
    for (Py_ssize_t i = 0; i < text.length;) {
        Py_ssize_t end;
        PyObject *word, *low;
        int failed;
        if (!is_letter(text.points[i])) {
            i++;
            continue;
        }
        end = word_end(text.points, i, text.length);
        word = PyUnicode_Substring(string, i, end);
        if (word == NULL)
            goto done;
        low = lowered(word, text.points + i, end - i);
        failed = low == NULL || PyList_Append(written, word) < 0 || PyList_Append(folded, low) < 0;
        Py_DECREF(word);
        Py_XDECREF(low);
        if (failed)
            goto done;
        i = end;
    }
    both = PyTuple_Pack(2, written, folded);
done:
    close_text(&text);
    Py_XDECREF(written);
    Py_XDECREF(folded);
    return both;
}

static PyObject *
spans(PyObject *self, PyObject *string)
{
    Text text;
    PyObject *found;
    if (open_text(string, &text) < 0)
        return NULL;
    found = PyList_New(0);
    for (Py_ssize_t i = 0; found != NULL && i < text.length;) {
        Py_ssize_t end;
        PyObject *span;
        if (!is_letter(text.points[i])) {
            i++;
            continue;
        }
        end = word_end(text.points, i, text.length);
        span = Py_BuildValue("(nn)", i, end);
        if (span == NULL || PyList_Append(found, span) < 0)
            Py_CLEAR(found);
        Py_XDECREF(span);
        i = end;
    }
    close_text(&text);
    return found;
}

static PyObject *
bits_of_words(PyObject *self, PyObject *args)
{
    PyObject *folded, *table, *zero, *found;
    Py_ssize_t count;
    if (!PyArg_ParseTuple(args, "O!O!", &PyList_Type, &folded, &PyDict_Type, &table))
        return NULL;
    zero = PyLong_FromLong(0);
    if (zero == NULL)
        return NULL;
    found = zero;
    Py_INCREF(found);
    count = PyList_Size(folded);
    for (Py_ssize_t i = 0; i < count && i < PyList_Size(folded); i++) {
        PyObject *word = PyList_GetItem(folded, i), *bits, *sum;
        if (word == NULL)
            goto failed;
        bits = PyDict_GetItemWithError(table, word);
        if (bits != NULL)
            Py_INCREF(bits);
        else if (PyErr_Occurred() || (bits = PyObject_GetItem(table, word)) == NULL)
            goto failed;
        if (bits != zero && bits != found) {
            sum = PyNumber_Or(found, bits);
            Py_DECREF(found);
            found = sum;
        }
        Py_DECREF(bits);
        if (found == NULL)
            goto failed;
    }
    Py_DECREF(zero);
    return found;
failed:
    Py_DECREF(zero);
    Py_XDECREF(found);
    return NULL;
}

static PyObject *
may_repeat(PyObject *self, PyObject *folded)
{
    uint64_t own[4 * SMALL], *seen = own, before = 0;
    size_t room = 4 * SMALL;
    Py_ssize_t count;
    int found = 0;
    if (!PyList_Check(folded)) {
        PyErr_SetString(PyExc_TypeError, "a list is needed");
        return NULL;
    }
    count = PyList_Size(folded);
    if (count > SMALL) {
        while (room < (size_t)count * 4)
            room *= 2;
        seen = PyMem_Malloc(room * sizeof(uint64_t));
        if (seen == NULL)
            return PyErr_NoMemory();
    }
    else {
        room = 16;
        while (room < (size_t)count * 4)
            room *= 2;
    }
    memset(seen, 0, room * sizeof(uint64_t));
    for (Py_ssize_t i = 0; i < count && i < PyList_Size(folded) && !found; i++) {
        PyObject *word = PyList_GetItem(folded, i);
        Py_hash_t hash = word == NULL ? -1 : PyObject_Hash(word);
        uint64_t here, both;
        size_t slot;
        if (hash == -1) {
            if (seen != own)
                PyMem_Free(seen);
            return NULL;
        }
        here = (uint64_t)hash;
        if (i > 0) {
            both = (before * 0x9e3779b97f4a7c15u) ^ (here + (before >> 29));
            both = (both ^ (both >> 32)) | 1;
            found = here == before;
            for (slot = (size_t)(both >> 7) & (room - 1); seen[slot] && !found; slot = (slot + 1) & (room - 1))
                found = seen[slot] == both;
            seen[slot] = both;
        }
        before = here;
    }
    if (seen != own)
        PyMem_Free(seen);
    return PyBool_FromLong(found);
}

static PyMethodDef methods[] = {
    {"prepare", prepare, METH_VARARGS, "Take the trait bits of characters, and those of every other character."},
    {"traits", traits, METH_O, "Give the trait bits of a text."},
    {"words", words, METH_O, "Give the words of a Latin text, as written and in small letters."},
    {"spans", spans, METH_O, "Give the places of the words of a Latin text."},
    {"bits_of_words", bits_of_words, METH_VARARGS, "Give the sum of the bits of words."},
    {"may_repeat", may_repeat, METH_O, "Tell whether a word stands twice in a row, or two neighbours stand twice."},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {{0, NULL}};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "transcheck.text._scan", "The quick twin of _scan_python.", 0, methods, slots, NULL, NULL, NULL,
};

PyMODINIT_FUNC
PyInit__scan(void)
{
    return PyModuleDef_Init(&module);
}
