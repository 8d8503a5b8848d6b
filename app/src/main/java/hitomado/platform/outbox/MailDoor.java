package hitomado.platform.outbox;

/// メール送信 — the door to a mail server.
interface MailDoor {
    /// Hands over one mail; called again with the same send key when the outcome was not noted.
    Delivery deliver(Mail mail);

    /// What became of it.
    sealed interface Delivery {
        record Accepted() implements Delivery {}

        /// The server is away or busy.
        record TryLater(String reason) implements Delivery {}

        /// The server will never take this mail.
        record Refused(String reason) implements Delivery {}
    }
}
