package hitomado.platform.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// A real mail server by SMTP: `hitomado.mail.host`, `.port`, `.user`, `.password`, `.from`, `.starttls`.
@Component
@ConditionalOnExpression("!'${hitomado.mail.host:}'.isEmpty()")
class SmtpMail implements MailDoor {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMail.class);
    private static final String TIMEOUT = "10000";

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final String from;

    SmtpMail(Environment settings) {
        server.setHost(settings.getRequiredProperty("hitomado.mail.host"));
        server.setPort(settings.getProperty("hitomado.mail.port", Integer.class, 587));
        server.setUsername(settings.getProperty("hitomado.mail.user"));
        server.setPassword(settings.getProperty("hitomado.mail.password"));
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = server.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.getUsername() != null));
        properties.setProperty("mail.smtp.starttls.required", settings.getProperty("hitomado.mail.starttls", "true"));
        properties.setProperty("mail.smtp.starttls.enable", settings.getProperty("hitomado.mail.starttls", "true"));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        from = settings.getRequiredProperty("hitomado.mail.from");
    }

    @Override
    public Delivery deliver(Mail mail) {
        try {
            server.send(message(mail));
            return new Delivery.Accepted();
        } catch (MessagingException e) {
            return new Delivery.Refused("not a mail: " + e.getClass().getSimpleName());
        } catch (MailAuthenticationException e) {
            return new Delivery.TryLater("the mail server does not accept our sign-in");
        } catch (MailSendException e) {
            return refusedForGood(e) ? new Delivery.Refused("the server refuses the address") : later(e);
        } catch (MailException e) {
            return later(e);
        }
    }

    MimeMessage message(Mail mail) throws MessagingException {
        var message = server.createMimeMessage();
        var content = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        content.setFrom(from);
        content.setTo(mail.recipient());
        content.setSubject(mail.subject());
        content.setText(mail.body());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            // RFC 8058: the program posts this body to that address, without cookies and without asking anybody
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        // the key as Message-ID: a receiver that sees it twice may drop the second
        message.setHeader("Message-ID", "<" + mail.sendKey().replace(':', '.') + "@" + domain() + ">");
        return message;
    }

    private static Delivery later(MailException e) {
        LOG.warn("mail server did not take a mail: {}", e.getClass().getSimpleName());
        return new Delivery.TryLater("mail server: " + e.getClass().getSimpleName());
    }

    private static boolean refusedForGood(MailSendException e) {
        return e.getFailedMessages().values().stream().anyMatch(jakarta.mail.SendFailedException.class::isInstance);
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1).replace(">", "");
    }
}
