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
 * @param told this person heard this of all they wish of the item before, or that it shipped
 * @param elsewhere why this item is not the one to tell this person; null when it is
 * @param bounced a server said that nobody has this address
 * @param today mails this person got in the last 24 hours
 */
record MailFacts(
    Message message,
    Rules rules,
    Contact reader,
    ItemNow item,
    boolean told,
    @Nullable Reason elsewhere,
    boolean bounced,
    int today) {}
