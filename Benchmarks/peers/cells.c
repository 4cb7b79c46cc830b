/* Writes the cells of a list with libxlsxwriter alone, and prints the seconds from the first call to the last.
 *
 * Each line of the list is a kind and its fields, parted by tabs: W path; S name; C column width; F format text (formats are numbered
 * from 0 in their order); N, T or R row column format value (number, text, formula with its number behind a further tab);
 * B first row, first column, last row, last column, name, count, headings (a marked table);
 * G kind row column count, and for each series its categories and values (a chart).
 * The list is read into memory before the clock starts.
 * Build: cc -O2 -o cells cells.c -lxlsxwriter
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

static char *field(char **rest) {
  char *start = *rest, *end = strchr(start, '\t');
  if (end) {
    *end = 0;
    *rest = end + 1;
  } else {
    *rest = start + strlen(start);
  }
  return start;
}

static void add_table(lxw_worksheet *sheet, char *rest) {
  lxw_row_t first = atoi(field(&rest));
  lxw_col_t left = atoi(field(&rest));
  lxw_row_t last = atoi(field(&rest));
  lxw_col_t right = atoi(field(&rest));
  lxw_table_options options = {.name = field(&rest), .no_autofilter = 1, .no_banded_rows = 1};
  int count = atoi(field(&rest));
  lxw_table_column *columns = calloc(count, sizeof *columns);
  lxw_table_column **list = calloc(count + 1, sizeof *list);
  for (int i = 0; i < count; i++) {
    columns[i].header = field(&rest);
    list[i] = &columns[i];
  }
  options.columns = list;
  worksheet_add_table(sheet, first, left, last, right, &options);
  free(list);
  free(columns);
}

static void add_chart(lxw_workbook *book, lxw_worksheet *sheet, char *rest) {
  char kind = *field(&rest);
  lxw_chart *chart = workbook_add_chart(book, kind == 'A'   ? LXW_CHART_AREA
                                              : kind == 'L' ? LXW_CHART_LINE
                                              : kind == 'S' ? LXW_CHART_SCATTER_STRAIGHT
                                              : kind == 'R' ? LXW_CHART_RADAR
                                                            : LXW_CHART_BAR);
  lxw_row_t row = atoi(field(&rest));
  lxw_col_t column = atoi(field(&rest));
  for (int count = atoi(field(&rest)); count > 0; count--) {
    char *categories = field(&rest), *values = field(&rest);
    chart_add_series(chart, categories[1] ? categories : NULL, values);
  }
  worksheet_insert_chart(sheet, row, column, chart);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count != 2) return 64;
  FILE *file = fopen(arguments[1], "rb");
  if (!file) return 66;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  if (!text || fread(text, 1, size, file) != (size_t)size) return 74;
  text[size] = 0;
  fclose(file);

  double begin = now();
  lxw_workbook *book = NULL;
  lxw_worksheet *sheet = NULL;
  lxw_format *formats[4096];
  char *codes[4096];
  size_t known = 0, books = 0, cells = 0;
  for (char *line = text, *next; *line; line = next) {
    next = strchr(line, '\n');
    *next++ = 0;
    char *rest = line + 2;
    switch (line[0]) {
      case 'W':
        if (book && workbook_close(book)) return 74;
        book = workbook_new(rest);
        known = 0;
        books++;
        break;
      case 'F':
        /* One format for equal looks: the library works an equal one out anew for every cell, a quarter of the whole time. */
        codes[known] = rest;
        formats[known] = NULL;
        for (size_t i = 0; i < known; i++) {
          if (!strcmp(codes[i], rest)) formats[known] = formats[i];
        }
        if (formats[known]) {
          known++;
          break;
        }
        formats[known] = workbook_add_format(book);
        format_set_font_name(formats[known], "Arial");
        format_set_font_size(formats[known], 12);
        if (*rest) format_set_num_format(formats[known], rest);
        known++;
        break;
      case 'S':
        sheet = workbook_add_worksheet(book, rest);
        break;
      case 'B':
        add_table(sheet, rest);
        break;
      case 'G':
        add_chart(book, sheet, rest);
        break;
      case 'C': {
        int column = atoi(field(&rest));
        worksheet_set_column(sheet, column, column, atof(rest), NULL);
        break;
      }
      default: {
        lxw_row_t row = atoi(field(&rest));
        lxw_col_t column = atoi(field(&rest));
        lxw_format *format = formats[atoi(field(&rest))];
        if (line[0] == 'N') worksheet_write_number(sheet, row, column, atof(rest), format);
        if (line[0] == 'T') worksheet_write_string(sheet, row, column, rest, format);
        if (line[0] == 'R') {
          char *formula = field(&rest);
          worksheet_write_formula_num(sheet, row, column, formula, format, atof(rest));
        }
        cells++;
      }
    }
  }
  if (book && workbook_close(book)) return 74;
  printf("%.4f %zu %zu\n", now() - begin, books, cells);
  return 0;
}
