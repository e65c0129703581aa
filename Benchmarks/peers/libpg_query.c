// Times libpg_query's own work on some files: CPU time of one thread, the median of some rounds after two to warm up.
//
//     libpg_query FILE …            a line for each way: kind, name, seconds, separated by tabs
//     libpg_query --cold FILE …     the first parse of a fresh process, the files joined to one script
//
// `raw parse` is PostgreSQL's scanner and grammar, down to its C nodes, without any conversion of them.
#include <pg_query.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// What the library exports and its header leaves out.
typedef struct MemoryContextData *MemoryContext;
typedef struct { void *tree; char *messages; PgQueryError *error; } RawParse;
extern MemoryContext pg_query_enter_memory_context(void);
extern void pg_query_exit_memory_context(MemoryContext);
extern RawParse pg_query_raw_parse(const char *);

// PostgreSQL's scanner by itself; its state is smaller than the room given here.
typedef union { int number; char *text; const char *keyword; } TokenValue;
extern const char ScanKeywords[];
extern const uint16_t ScanKeywordTokens[];
extern void *scanner_init(const char *, void *state, const void *keywords, const uint16_t *tokens);
extern int core_yylex(TokenValue *, int *location, void *scanner);
extern void scanner_finish(void *);

enum { rounds = 15, warm_up = 2 };

static char **texts;
static int text_count;
static size_t total;

static void fail(const char *what, const char *why) {
  fprintf(stderr, "libpg_query: %s: %s\n", what, why);
  exit(1);
}

static char *text_of(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) fail(path, "cannot be opened");
  fseek(file, 0, SEEK_END);
  *length = (size_t)ftell(file);
  rewind(file);
  char *text = malloc(*length + 1);
  if (fread(text, 1, *length, file) != *length) fail(path, "cannot be read");
  text[*length] = 0;
  fclose(file);
  return text;
}

static void check(const PgQueryError *error) {
  if (error) fail("the corpus", error->message);
}

static void scan_only(const char *text) {
  MemoryContext context = pg_query_enter_memory_context();
  char state[1024];
  TokenValue value;
  int location;
  void *scanner = scanner_init(text, state, ScanKeywords, ScanKeywordTokens);
  while (core_yylex(&value, &location, scanner) != 0) {}
  scanner_finish(scanner);
  pg_query_exit_memory_context(context);
}

static void scan(const char *text) {
  PgQueryScanResult result = pg_query_scan(text);
  check(result.error);
  pg_query_free_scan_result(result);
}

// Statements cut apart by the scanner: more than scanning, and what the library itself offers without a conversion.
static void split(const char *text) {
  PgQuerySplitResult result = pg_query_split_with_scanner(text);
  check(result.error);
  pg_query_free_split_result(result);
}

static void raw_parse(const char *text) {
  MemoryContext context = pg_query_enter_memory_context();
  RawParse result = pg_query_raw_parse(text);
  check(result.error);
  pg_query_exit_memory_context(context);
}

static void parse(const char *text) {
  PgQueryProtobufParseResult result = pg_query_parse_protobuf(text);
  check(result.error);
  pg_query_free_protobuf_parse_result(result);
}

static void fingerprint(const char *text) {
  PgQueryFingerprintResult result = pg_query_fingerprint(text);
  check(result.error);
  pg_query_free_fingerprint_result(result);
}

static double cpu_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static double seconds_of(void (*work)(const char *)) {
  double start = cpu_seconds();
  for (int index = 0; index < text_count; index++) work(texts[index]);
  return cpu_seconds() - start;
}

static int by_size(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return difference < 0 ? -1 : difference > 0;
}

static void report(const char *kind, const char *name, void (*work)(const char *)) {
  double seconds[rounds];
  for (int round = 0; round < warm_up; round++) seconds_of(work);
  for (int round = 0; round < rounds; round++) seconds[round] = seconds_of(work);
  qsort(seconds, rounds, sizeof *seconds, by_size);
  printf("%s\tlibpg_query %s\t%.6f\n", kind, name, seconds[rounds / 2]);
  fflush(stdout);
}

static void join(void) {
  char *whole = malloc(total + 1), *end = whole;
  for (int index = 0; index < text_count; index++) end = stpcpy(end, texts[index]);
  texts[0] = whole;
  text_count = 1;
}

int main(int count, char **arguments) {
  bool is_cold = count > 1 && strcmp(arguments[1], "--cold") == 0;
  int first = is_cold ? 2 : 1;
  if (count <= first) fail("usage", "libpg_query [--cold] FILE …");
  texts = malloc((size_t)(count - first) * sizeof *texts);
  for (int index = first; index < count; index++) {
    size_t length;
    texts[text_count++] = text_of(arguments[index], &length);
    total += length;
  }
  if (is_cold) {
    join();
    printf("cold\tlibpg_query raw parse\t%.6f\n", seconds_of(raw_parse));
    return 0;
  }
  report("tokenize", "scanner alone", scan_only);
  report("tokenize", "scan and split", split);
  report("tokenize", "scan, to protobuf", scan);
  report("parse", "raw parse", raw_parse);
  report("parse", "parse, to protobuf", parse);
  report("parse", "fingerprint", fingerprint);
}
