package hitomado.eligibility.workbench.web;

/// 問題の一行 — where it is, why, and what the checker says about it.
///
/// @param cell name of the field, empty where it is no cell of this page
/// @param detail the checker's own sentence, in English
public record ProblemView(String id, String cell, String where, String why, String detail) {}
