package hitomado.counter.web;

/// 住民検索の入力 — as typed, kept on the page.
public record SearchView(String name, String birth, String address, String number, String problem, boolean asked) {}
