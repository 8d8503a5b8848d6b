package hitomado.counter.web;

/// ライフイベントの選択肢.
public record EventChoice(String id, String title) {}
