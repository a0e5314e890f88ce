/* The features of a text: the sum of its words' bits, and the bits that neighbours share. */

#include "scan.h"

/* Give a word's bits, from the table or made by it. */
static int bits_of(PyObject *table, PyObject *word, uint64_t *bits)
{
    PyObject *found = PyDict_GetItemWithError(table, word);
    if (found != NULL)
        Py_INCREF(found);
    else if (PyErr_Occurred() || (found = PyObject_GetItem(table, word)) == NULL)
        return -1;
    *bits = PyLong_AsUnsignedLongLong(found);
    Py_DECREF(found);
    return *bits == UINT64_MAX && PyErr_Occurred() ? -1 : 0;
}

PyObject *features(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *folded, *table;
    uint64_t found = 0, near = 0, before = 0, bits;
    unsigned int shift;
    if (!PyArg_ParseTuple(args, "O!O!I:features", &PyList_Type, &folded, &PyDict_Type, &table, &shift))
        return NULL;
    if (shift >= 64) {
        PyErr_SetString(PyExc_ValueError, "64 bits are all");
        return NULL;
    }
    for (Py_ssize_t i = 0; i < PyList_Size(folded); i++) {  /* the table may run code of Python's */
        PyObject *word = Py_NewRef(PyList_GetItem(folded, i));
        int failed = bits_of(table, word, &bits);
        Py_DECREF(word);
        if (failed)
            return NULL;
        found |= bits;
        near |= before & bits >> shift;
        before = bits;
    }
    return Py_BuildValue("(KK)", (unsigned long long)found, (unsigned long long)near);
}
