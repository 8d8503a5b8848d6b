package hitomado.procedures;

/// 質問の話題 — a topic of the interview; `help` may be [LocalText#NONE].
public record Topic(String id, LocalText title, LocalText help) {}
