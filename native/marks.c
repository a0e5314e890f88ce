/* The marks of a text. Python's pattern is asked only where a mark may start, which most texts have nowhere. */

#include "scan.h"

static int holds(const uint8_t *set, uint32_t point)
{
    return point < 128 ? set[point / 8] >> point % 8 & 1 : *set & 1;
}

/* Give the first place at or behind `at` where a mark may start; the text's size where there is none. */
static Py_ssize_t next_start(const Scanner *s, const Points *text, Py_ssize_t at)
{
    const uint32_t *points = text->points;
    for (; at + 1 < text->size; at++) {
        uint32_t point = points[at];
        if (point < 128 && s->latin[point] & START && holds(s->followers[point], points[at + 1])
            && (at == 0 || !holds(s->leaders[point], points[at - 1])))
            return at;
    }
    return text->size;
}

/* Give a tuple of the type that marks have. */
static PyObject *new_mark(Scanner *s, PyObject *kind, PyObject *text, Py_ssize_t start, Py_ssize_t end)
{
    newfunc make = (newfunc)PyType_GetSlot(&PyTuple_Type, Py_tp_new);
    PyObject *part = PyUnicode_Substring(text, start, end), *given, *made;
    if (part == NULL)
        return NULL;
    given = Py_BuildValue("((ONnn))", kind, part, start, end);
    made = given == NULL ? NULL : make((PyTypeObject *)s->known.mark, given, NULL);
    Py_XDECREF(given);
    return made;
}

/* Tell whether something is a tuple of so many items. */
static int is_tuple(PyObject *given, Py_ssize_t size)
{
    if (PyTuple_Check(given) && PyTuple_Size(given) == size)
        return 1;
    PyErr_Format(PyExc_TypeError, "a tuple of %zd is needed", size);
    return 0;
}

/* Give the mark that the pattern has matched, or None; and move `at` to where the match ends. */
static PyObject *mark_at(Scanner *s, PyObject *text, PyObject *match, Py_ssize_t done, Py_ssize_t *at)
{
    PyObject *span = PyObject_CallMethodObjArgs(match, s->name_span, NULL);
    PyObject *last = span == NULL ? NULL : PyObject_GetAttr(match, s->name_lastindex), *kind, *made = NULL;
    Py_ssize_t start, end;
    if (last == NULL || !is_tuple(span, 2) || !PyArg_ParseTuple(span, "nn", &start, &end))
        goto finish;
    kind = PyTuple_GetItem(s->known.kinds, PyLong_AsSsize_t(last));
    if (kind == NULL || PyErr_Occurred())
        goto finish;
    if (end <= *at) {
        PyErr_SetString(PyExc_ValueError, "a match of nothing");
        goto finish;
    }
    *at = end;
    made = kind == Py_None ? PyObject_CallFunction(s->known.settle, "OOn", text, match, done)
                           : new_mark(s, kind, text, start, end);
    if (made != NULL && made != Py_None && !is_tuple(made, 4))
        Py_CLEAR(made);
finish:
    Py_XDECREF(span);
    Py_XDECREF(last);
    return made;
}

/* Blank a mark out, but for the words in it that people read; give where it ends. */
static Py_ssize_t blank(Scanner *s, PyObject *mark, Points *points)
{
    PyObject *kind, *found, *masked;
    Py_ssize_t start, end;
    int shown;
    if (!PyArg_ParseTuple(mark, "UUnn", &kind, &found, &start, &end))
        return -1;
    if (start < 0 || start > end || end > points->size) {
        PyErr_SetString(PyExc_ValueError, "a mark outside its text");
        return -1;
    }
    shown = PySequence_Contains(s->known.shown, kind);
    if (shown == 0)
        for (Py_ssize_t i = start; i < end; i++)
            points->points[i] = 0xFFFC;
    if (shown <= 0)
        return shown < 0 ? -1 : end;
    masked = PyObject_CallFunctionObjArgs(s->known.masked, kind, found, NULL);
    if (masked == NULL)
        return -1;
    if (PyUnicode_GetLength(masked) != end - start) {
        if (!PyErr_Occurred())
            PyErr_SetString(PyExc_ValueError, "a masked mark is as long as the mark");
        end = -1;
    }
    else if (start < end && PyUnicode_AsUCS4(masked, points->points + start, end - start, 0) == NULL)
        end = -1;
    Py_DECREF(masked);
    return end;
}

/* Find the marks one by one, and blank them out in `points` when all are found. */
static PyObject *find(Scanner *s, PyObject *text, Points *points)
{
    PyObject *marks = PyList_New(0);
    Py_ssize_t at = 0, done = 0;
    while (marks != NULL && (at = next_start(s, points, at)) < points->size) {
        PyObject *place = PyLong_FromSsize_t(at), *match, *mark;
        match = place == NULL ? NULL : PyObject_CallMethodObjArgs(s->known.pattern, s->name_match, text, place, NULL);
        Py_XDECREF(place);
        if (match == Py_None) {
            Py_DECREF(match);
            at++;
            continue;
        }
        mark = match == NULL ? NULL : mark_at(s, text, match, done, &at);
        Py_XDECREF(match);
        if (mark != NULL && mark != Py_None)
            done = PyList_Append(marks, mark) < 0 ? -1 : PyLong_AsSsize_t(PyTuple_GetItem(mark, 3));
        if (mark == NULL || PyErr_Occurred())
            Py_CLEAR(marks);
        Py_XDECREF(mark);
    }
    return marks;
}

/* Have Python find the marks, as it must where they hold further text. */
static PyObject *ask(Scanner *s, PyObject *text, Points *points, PyObject **masked)
{
    PyObject *found = PyObject_CallFunctionObjArgs(s->known.find_marks, text, NULL), *marks = NULL, *prose;
    uint32_t ignored;
    if (found != NULL && is_tuple(found, 2) && PyArg_ParseTuple(found, "O!U", &PyTuple_Type, &marks, &prose)) {
        drop_points(points);
        if (read_points(prose, points) == 0 && traits_of(s, points, &ignored) == 0)
            *masked = Py_NewRef(prose);
    }
    marks = *masked == NULL ? NULL : Py_NewRef(marks);
    Py_XDECREF(found);
    return marks;
}

/* Give the marks of a text as a tuple, and its masked form, which `points` holds from then on. */
PyObject *marks_of(Scanner *s, PyObject *text, Points *points, uint32_t traits, PyObject **masked)
{
    PyObject *list, *marks;
    int message = 0;
    if (traits & s->brace) {
        PyObject *told = PyObject_CallFunctionObjArgs(s->known.is_message, text, NULL);
        message = told == NULL ? -1 : PyObject_IsTrue(told);
        Py_XDECREF(told);
    }
    if (message)
        return message < 0 ? NULL : ask(s, text, points, masked);
    if (!(traits & s->trigger) || next_start(s, points, 0) == points->size) {
        *masked = Py_NewRef(text);
        return PyTuple_New(0);
    }
    list = find(s, text, points);
    if (list == NULL)
        return NULL;
    marks = PyList_AsTuple(list);
    Py_DECREF(list);
    if (marks == NULL || PyTuple_Size(marks) == 0) {
        *masked = Py_NewRef(text);
        return marks;
    }
    for (Py_ssize_t i = 0; i < PyTuple_Size(marks); i++)
        if (blank(s, PyTuple_GetItem(marks, i), points) < 0)
            goto failed;
    *masked = string_of(points->points, (size_t)points->size);
    if (*masked != NULL)
        return marks;
failed:
    Py_DECREF(marks);
    return NULL;
}
