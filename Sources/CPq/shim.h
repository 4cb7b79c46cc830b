#include <libpq-fe.h>

/* The names of these fields are characters, which Swift does not read as numbers. */
static inline const char *report_pq_state(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}
static inline const char *report_pq_message(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
}
static inline const char *report_pq_detail(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL);
}

/* The library would write what a server remarks to the standard error. */
static inline void report_pq_quiet(void *place, const char *message) {}
static inline void report_pq_silence(PGconn *connection) {
  PQsetNoticeProcessor(connection, report_pq_quiet, 0);
}
