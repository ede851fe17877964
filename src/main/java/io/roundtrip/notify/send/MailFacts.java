package io.roundtrip.notify.send;

import io.roundtrip.customers.Contact;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides about a mail which has a reader and an item, read just now.
 *
 * @param message of the wishes as they are now
 * @param told why this is no news to this person, or not yet; null when it is
 * @param elsewhere why this item is not the one to tell this person; null when it is
 * @param bounced a server said that nobody has this address
 * @param today mails this person got, or may have got, in the last 24 hours
 */
record MailFacts(
    Message message,
    Rules rules,
    Contact reader,
    ItemNow item,
    @Nullable Reason told,
    @Nullable Reason elsewhere,
    boolean bounced,
    int today) {}
