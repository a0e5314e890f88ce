/* The scanner as Python sees it; see _scan.pyi. */

#include "scan.h"

#include <string.h>

static PyObject *scan(Scanner *s, PyObject *text)
{
    Points points;
    PyObject *marks, *masked = NULL, *words, *folded, *made = NULL;
    uint32_t traits;
    int echoes;
    if (read_points(text, &points) < 0)
        return NULL;
    marks = traits_of(s, &points, &traits) < 0 ? NULL : marks_of(s, text, &points, traits, &masked);
    if (marks != NULL && words_of(s, &points, &words, &folded, &echoes) == 0)
        made = Py_BuildValue("(kOONNO)", (unsigned long)traits, marks, masked, words, folded,
                             echoes ? Py_True : Py_False);
    drop_points(&points);
    Py_XDECREF(marks);
    Py_XDECREF(masked);
    return made;
}

static PyObject *spans(Scanner *s, PyObject *masked)
{
    Points points;
    PyObject *list = NULL;
    uint32_t ignored;
    Py_ssize_t start, end = 0;
    if (read_points(masked, &points) < 0)
        return NULL;
    if (traits_of(s, &points, &ignored) == 0)
        list = PyList_New(0);
    while (list != NULL && (start = next_word(s, &points, end, &end)) >= 0) {
        PyObject *place = Py_BuildValue("(nn)", start, end);
        if (place == NULL || PyList_Append(list, place) < 0)
            Py_CLEAR(list);
        Py_XDECREF(place);
    }
    drop_points(&points);
    return list;
}

enum { KNOWN = sizeof(Known) / sizeof(PyObject *) };

static int traverse(PyObject *self, visitproc visit, void *arg)
{
    PyObject **known = (PyObject **)&((Scanner *)self)->known;
    Py_VISIT((PyObject *)Py_TYPE(self));
    for (int i = 0; i < KNOWN; i++)
        Py_VISIT(known[i]);
    return 0;
}

static int clear(PyObject *self)
{
    PyObject **known = (PyObject **)&((Scanner *)self)->known;
    for (int i = 0; i < KNOWN; i++)
        Py_CLEAR(known[i]);
    return 0;
}

static void dealloc(PyObject *self)
{
    Scanner *s = (Scanner *)self;
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    clear(self);
    Py_XDECREF(s->lower);
    Py_XDECREF(s->name_match);
    Py_XDECREF(s->name_span);
    Py_XDECREF(s->name_lastindex);
    forget_words(s);
    for (uint32_t i = 0; i < PAGES; i++)
        PyMem_Free(s->pages[i]);
    PyMem_Free(s->words);
    PyMem_Free(s->slots);
    PyMem_Free(s->pool);
    PyObject_GC_Del(self);
    Py_DECREF(type);
}

static int fill(Scanner *s)
{
    s->lower = PyObject_GetAttrString((PyObject *)&PyUnicode_Type, "lower");
    s->name_match = PyUnicode_InternFromString("match");
    s->name_span = PyUnicode_InternFromString("span");
    s->name_lastindex = PyUnicode_InternFromString("lastindex");
    if (s->lower == NULL || s->name_match == NULL || s->name_span == NULL || s->name_lastindex == NULL)
        return -1;
    s->words = PyMem_Calloc(MOST, sizeof(Word));
    s->slots = PyMem_Calloc(SLOTS, sizeof(uint32_t));
    if (s->words == NULL || s->slots == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    if (load_page(s, 0) == NULL || load_page(s, 0xFFFC / PAGE) == NULL)
        return -1;
    memcpy(s->latin, s->pages[0], sizeof s->latin);
    return 0;
}

static PyObject *new_scanner(PyTypeObject *type, PyObject *args, PyObject *named)
{
    static char *names[] = {"classes", "echoes", "find_marks", "is_message", "pattern", "kinds", "settle", "shown",
                            "masked", "mark", "starts", "trigger", "brace", "double_space", "seed", NULL};
    allocfunc allocate = (allocfunc)PyType_GetSlot(type, Py_tp_alloc);
    Known k;
    const char *starts;
    Py_ssize_t size;
    uint32_t bits[4];
    PyObject **from = (PyObject **)&k, **to;
    Scanner *s;
    if (!PyArg_ParseTupleAndKeywords(args, named, "OOOOOO!OOOO!y#IIII:Scanner", names, &k.classes, &k.echoes,
                                     &k.find_marks, &k.is_message, &k.pattern, &PyTuple_Type, &k.kinds, &k.settle,
                                     &k.shown, &k.masked, &PyType_Type, &k.mark, &starts, &size, &bits[0], &bits[1],
                                     &bits[2], &bits[3]))
        return NULL;
    if (size != sizeof s->followers + sizeof s->leaders
        || !PyType_IsSubtype((PyTypeObject *)k.mark, &PyTuple_Type)) {
        PyErr_SetString(PyExc_ValueError, "starts are two times 128 sets of 128 bits, and a mark is a tuple");
        return NULL;
    }
    s = (Scanner *)allocate(type, 0);  /* all zero */
    if (s == NULL)
        return NULL;
    to = (PyObject **)&s->known;
    for (int i = 0; i < KNOWN; i++)
        to[i] = Py_NewRef(from[i]);
    memcpy(s->followers, starts, sizeof s->followers);
    memcpy(s->leaders, starts + sizeof s->followers, sizeof s->leaders);
    s->trigger = bits[0];
    s->brace = bits[1];
    s->double_space = bits[2];
    s->seed = bits[3];
    if (fill(s) < 0)
        Py_CLEAR(s);
    return (PyObject *)s;
}

static PyMethodDef methods[] = {
    {"scan", (PyCFunction)scan, METH_O, "Look over a text once; see transcheck.text.scan."},
    {"spans", (PyCFunction)spans, METH_O, "Give (start, end) of each word of a masked text."},
    {NULL, NULL, 0, NULL}
};

static PyType_Slot slots[] = {
    {Py_tp_doc, "Looks over texts; made once with what Python knows of characters and marks."},
    {Py_tp_new, new_scanner},
    {Py_tp_dealloc, dealloc},
    {Py_tp_traverse, traverse},
    {Py_tp_clear, clear},
    {Py_tp_methods, methods},
    {0, NULL}
};

static PyType_Spec spec = {
    "transcheck.text._scan.Scanner", sizeof(Scanner), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, slots
};

#ifndef DIGEST
#define DIGEST ""
#endif

static int add_all(PyObject *module)
{
    PyObject *type = PyType_FromModuleAndSpec(module, &spec, NULL);
    int failed = type == NULL ? -1 : PyModule_AddObjectRef(module, "Scanner", type);
    Py_XDECREF(type);
    return failed ? failed : PyModule_AddStringConstant(module, "DIGEST", DIGEST);
}

static PyMethodDef functions[] = {
    {"features", features, METH_VARARGS, "Give the bits of words and of neighbours; see transcheck.text.features."},
    {NULL, NULL, 0, NULL}
};

static PyModuleDef_Slot module_slots[] = {{Py_mod_exec, add_all}, {0, NULL}};

static PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "_scan", "The loops that every text goes through.", 0, functions, module_slots, NULL, NULL, NULL
};

PyMODINIT_FUNC PyInit__scan(void)
{
    return PyModuleDef_Init(&definition);
}
