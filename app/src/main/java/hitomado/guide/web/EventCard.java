package hitomado.guide.web;

/// ライフイベントの表示.
public record EventCard(String id, String title, String summary, String icon) {}
