/* schema-writer.h - the RELAX NG schema of the XML form, made from the field tables.
 *
 * It is for other tools; Losange itself reads by the tables. It cannot say everything that the reader
 * refuses: that an id stands once, that a reference leads to a record of the right kind, that two records
 * are linked once, that sections make two levels, and that texts are measured in bytes (it counts
 * characters, which are never more).
 */
#pragma once

/* (transfer full) */
char *schema_write (void);
/* The same without the labels, which may be worded better at any time: what a version takes. (transfer full) */
char *schema_write_frozen (void);
