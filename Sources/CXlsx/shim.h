#include <xlsxwriter.h>
#include <zlib.h>
#include <locale.h>
