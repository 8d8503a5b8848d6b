package hitomado.identity.signature;

import hitomado.identity.CardClaims;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;

/// 署名用電子証明書のプロファイル — how the four items stand in the certificate: otherName entries of subjectAltName.
///
/// The identifiers below 1.2.392.200149.8.5.5 are those of the JPKI profile; the codes of the sex are `unverified`.
public final class SigningProfile {
    private static final String ITEMS = "1.2.392.200149.8.5.5";
    private static final ASN1ObjectIdentifier NAME = new ASN1ObjectIdentifier(ITEMS + ".1");
    private static final ASN1ObjectIdentifier SEX = new ASN1ObjectIdentifier(ITEMS + ".3");
    private static final ASN1ObjectIdentifier BIRTH = new ASN1ObjectIdentifier(ITEMS + ".4");
    private static final ASN1ObjectIdentifier ADDRESS = new ASN1ObjectIdentifier(ITEMS + ".5");
    private static final LocalDate TAISHO = LocalDate.of(1912, 7, 30);
    private static final LocalDate SHOWA = LocalDate.of(1926, 12, 25);
    private static final LocalDate HEISEI = LocalDate.of(1989, 1, 8);
    private static final LocalDate REIWA = LocalDate.of(2019, 5, 1);

    private SigningProfile() {}

    /// The value of subjectAltName for this holder.
    public static GeneralNames names(CardClaims holder) {
        return new GeneralNames(new GeneralName[] {
            other(NAME, holder.fullName()),
            other(SEX, sexCode(holder.sex())),
            other(BIRTH, birthCode(holder.birthDate())),
            other(ADDRESS, holder.address())
        });
    }

    /// The four items of a certificate; empty where it is not one of this profile.
    static Optional<CardClaims> find(X509CertificateHolder certificate) {
        var found = new HashMap<ASN1ObjectIdentifier, String>();
        var names = GeneralNames.fromExtensions(certificate.getExtensions(), Extension.subjectAlternativeName);
        if (names == null) {
            return Optional.empty();
        }
        for (var name : names.getNames()) {
            if (name.getTagNo() == GeneralName.otherName) {
                var pair = DERSequence.getInstance(name.getName());
                if (ASN1TaggedObject.getInstance(pair.getObjectAt(1)).getExplicitBaseObject()
                        instanceof ASN1String text) {
                    found.put(ASN1ObjectIdentifier.getInstance(pair.getObjectAt(0)), text.getString());
                }
            }
        }
        var name = found.get(NAME);
        var sex = found.get(SEX);
        var birth = found.get(BIRTH);
        var address = found.get(ADDRESS);
        return name == null || sex == null || birth == null || address == null
                ? Optional.empty()
                : birthDate(birth).map(date -> new CardClaims(name, address, date, sexOf(sex)));
    }

    private static GeneralName other(ASN1ObjectIdentifier id, String text) {
        return new GeneralName(GeneralName.otherName, new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {
            id, new DERTaggedObject(true, 0, new DERUTF8String(text))
        }));
    }

    /// Era digit (1 明治 … 5 令和), then the Gregorian date.
    private static String birthCode(LocalDate date) {
        var era = date.isBefore(TAISHO)
                ? 1
                : date.isBefore(SHOWA) ? 2 : date.isBefore(HEISEI) ? 3 : date.isBefore(REIWA) ? 4 : 5;
        return era + date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static Optional<LocalDate> birthDate(String code) {
        if (!code.matches("[1-5][0-9]{8}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(code.substring(1), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String sexCode(String sex) {
        return switch (sex) {
            case "male" -> "1";
            case "female" -> "2";
            default -> sex;
        };
    }

    private static String sexOf(String code) {
        return switch (code) {
            case "1" -> "male";
            case "2" -> "female";
            default -> code;
        };
    }
}
