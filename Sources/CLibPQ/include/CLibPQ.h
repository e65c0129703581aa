// libpq, loaded when the first connection is made: a program that only reads files starts without it and the two dozen libraries that it
// brings along, and runs where it is not installed.
#pragma once

#if __has_include(<libpq-fe.h>)
#include <libpq-fe.h>
#elif __has_include(<postgresql/libpq-fe.h>)
#include <postgresql/libpq-fe.h>
#elif __has_include(</opt/homebrew/opt/libpq/include/libpq-fe.h>)
#include </opt/homebrew/opt/libpq/include/libpq-fe.h>
#elif __has_include(</usr/local/opt/libpq/include/libpq-fe.h>)
#include </usr/local/opt/libpq/include/libpq-fe.h>
#else
#error "libpq's headers are missing: make dependencies"
#endif

/// Loads the library. NULL, or why it cannot be loaded. No function of libpq may be called before it.
const char *_Nullable transformc_load_libpq(void);
