package hitomado.applications.web;

/// そのほかの手続 — a procedure without a form: not needed, or left to a clerk.
public record OtherView(String title, String person, String reason, String law) {}
