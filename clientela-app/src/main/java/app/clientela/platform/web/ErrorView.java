package app.clientela.platform.web;

/// What an error page says.
/// @param key under which `.title` and `.words` stand
/// @param reference by which the log names the fault; empty where it was none of ours
record ErrorView(String key, String reference) {}
