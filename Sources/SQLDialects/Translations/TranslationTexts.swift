/// What a target says for what a dialect says: a line for each way to call a function, an operator or a cast.
///
///     left(text, int) => tc_left($1, $2)
///     length(text) ==
///     to_char(timestamp, text) ~> tc_to_char($1, $2) -- digits beyond the microsecond are cut off
///     pg_sleep(float) !! a database function cannot wait there -- wait in the program that calls it
///
/// `Translations` says how a line reads.
enum TranslationTexts {}
