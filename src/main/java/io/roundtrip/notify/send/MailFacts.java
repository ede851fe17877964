package io.roundtrip.notify.send;

import io.roundtrip.customers.Contact;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Rules;

/**
 * Everything that decides about a mail which has a reader and an item, read just now.
 *
 * @param told this person got this news of this item before, or that it shipped
 * @param asked this person still stands behind the item
 * @param bounced a server said that nobody has this address
 * @param today mails this person got in the last 24 hours
 */
record MailFacts(
    Message message,
    Rules rules,
    Contact reader,
    ItemNow item,
    boolean told,
    boolean asked,
    boolean bounced,
    int today) {}
