package io.roundtrip.notify.send;

import io.roundtrip.customers.Contact;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides about one mail, read just now.
 *
 * @param reader null when the person is erased
 * @param item null when the issue is gone
 * @param told this person got this news of this item before, or that it shipped
 * @param asked this person still stands behind the item
 * @param bounced a server said that nobody has this address
 * @param today mails this person got in the last 24 hours
 */
record MailFacts(
    Message message,
    Rules rules,
    @Nullable Contact reader,
    @Nullable ItemNow item,
    boolean told,
    boolean asked,
    boolean bounced,
    int today) {}
