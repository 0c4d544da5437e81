package app.clientela.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/// Reads phone numbers as the whole world writes them.
final class Phones {

    private static final int BRAZIL = 55;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /// A number in E.164.
    /// @param matched what is compared: a Brazilian mobile number always with its ninth digit
    /// @param given as it was written, in E.164
    record Phone(String matched, String given) {}

    /// @param country where a number without a prefix rings, two letters
    Optional<Phone> read(String raw, String country) {
        String tidy = Spelling.withoutIdleFraction(Spelling.tidy(raw));
        if (tidy.isEmpty() || Spelling.isDamaged(tidy)) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = numbers.parse(tidy, country);
            String national = numbers.getNationalSignificantNumber(number);
            boolean usable = isOldBrazilianMobile(number, national) || numbers.isValidNumber(number);
            return usable && !Spelling.isOneDigitRepeated(national)
                    ? Optional.of(phone(number, national))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private Phone phone(PhoneNumber number, String national) {
        String given = numbers.format(number, PhoneNumberFormat.E164);
        return isOldBrazilianMobile(number, national)
                ? new Phone("+55" + national.substring(0, 2) + "9" + national.substring(2), given)
                : new Phone(given, given);
    }

    /// Two digits of the area and eight that begin with 6 to 9: written before all of Brazil had a
    /// ninth digit, or by somebody who leaves it out.
    private static boolean isOldBrazilianMobile(PhoneNumber number, String national) {
        return number.getCountryCode() == BRAZIL
                && national.length() == 10
                && national.charAt(2) >= '6'
                && national.charAt(2) <= '9';
    }
}
