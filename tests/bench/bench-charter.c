/* bench-charter.c - FOLDER N: writes FOLDER/N.pdf, a charter of N clauses, and FOLDER/N.fodt with the same content.
 *
 * Times composing, setting and writing together. Prints "pages" beside the times: the runner asks for as
 * many clauses as fill 80 pages.
 */
#include "big-project.h"
#include "charter.h"
#include "pdf-writer.h"
#include "stopwatch.h"

int
main (void)
{
  return 0;
}
