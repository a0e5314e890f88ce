/* Characters: the code points of a text, their classes, and the traits that follow from them. */

#include "scan.h"

#include <string.h>

int read_points(PyObject *text, Points *to)
{
    to->size = PyUnicode_GetLength(text);
    to->points = to->few;
    if (to->size < 0)
        return -1;
    if (to->size > FEW) {
        to->points = PyMem_Malloc((size_t)to->size * sizeof(uint32_t));
        if (to->points == NULL) {
            PyErr_NoMemory();
            return -1;
        }
    }
    if (to->size > 0 && PyUnicode_AsUCS4(text, to->points, to->size, 0) == NULL) {
        if (to->points != to->few)
            PyMem_Free(to->points);
        to->points = to->few;
        return -1;
    }
    return 0;
}

void drop_points(Points *points)
{
    if (points->points != points->few)
        PyMem_Free(points->points);
    points->points = points->few;
}

PyObject *string_of(const uint32_t *points, size_t size)
{
    const uint16_t one = 1;
    int order = *(const uint8_t *)&one ? -1 : 1;
    return PyUnicode_DecodeUTF32((const char *)points, (Py_ssize_t)(size * 4), "surrogatepass", &order);
}

uint32_t *load_page(Scanner *s, uint32_t number)
{
    PyObject *given = PyObject_CallFunction(s->known.classes, "I", (unsigned int)number);
    char *bytes;
    Py_ssize_t size;
    if (given == NULL)
        return NULL;
    if (PyBytes_AsStringAndSize(given, &bytes, &size) < 0) {
        Py_DECREF(given);
        return NULL;
    }
    if (size != PAGE * (Py_ssize_t)sizeof(uint32_t)) {
        PyErr_SetString(PyExc_ValueError, "a page has 256 classes of four bytes");
        Py_DECREF(given);
        return NULL;
    }
    if (s->pages[number] == NULL) {  /* another thread may have been faster */
        uint32_t *page = PyMem_Malloc((size_t)size);
        if (page != NULL)
            memcpy(page, bytes, (size_t)size);
        else
            PyErr_NoMemory();
        s->pages[number] = page;
    }
    Py_DECREF(given);
    return s->pages[number];
}

int traits_of(Scanner *s, const Points *text, uint32_t *bits)
{
    const uint32_t *points = text->points, *latin = s->latin;
    uint32_t found = 0, spaces = 0, before = 0;
    for (Py_ssize_t i = 0; i < text->size; i++) {
        uint32_t point = points[i];
        if (point < PAGE)
            found |= latin[point];
        else {
            const uint32_t *page = s->pages[point / PAGE];  /* a string holds nothing above U+10FFFF */
            if (page == NULL && (page = load_page(s, point / PAGE)) == NULL)
                return -1;
            found |= page[point % PAGE];
        }
        spaces |= (point == ' ') & before;
        before = point == ' ';
    }
    *bits = (found & TRAITS) | (spaces ? s->double_space : 0);
    return 0;
}
