package io.roundtrip.notify.send.decide.rest;

import io.roundtrip.customers.OutsideIds;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows mails to one reader, as far as that person may see them now: the issue, the words where
 * they were said, the name where the reader may see customers and knows this one. Few queries,
 * whatever the number of mails.
 */
public final class Mails {
  private final MailSights sights;
  private final Phrases texts;
  private final OutsideIds ids;
  private final DetailTexts details;

  public Mails(MailSights sights, Phrases texts, OutsideIds ids) {
    this.sights = sights;
    this.texts = texts;
    this.ids = ids;
    this.details = new DetailTexts(texts);
  }

  /**
   * @param besides mails whose news stands in letters of these rows, too, by number
   */
  List<MailJson> json(List<OutboxEntry> rows, Map<Long, OutboxEntry> besides, UserKey reader) {
    List<OutboxEntry> all = new ArrayList<>(rows);
    all.addAll(besides.values());
    MailSights.Sights seen = sights.of(all, reader);
    return rows.stream().map(row -> json(row, besides, seen)).toList();
  }

  @Nullable String text(@Nullable Reason reason) {
    return reason == null ? null : texts.text("roundtrip.notify.reason." + reason.word());
  }

  private static int others(OutboxEntry row) {
    return row.lead() > 0 || row.body() == null ? 0 : row.body().others().size();
  }

  private MailJson json(OutboxEntry row, Map<Long, OutboxEntry> besides, MailSights.Sights sights) {
    Message message = row.message();
    Visibility.Shown item = sights.issues().get(message.item());
    boolean reads = sights.reads(message, row.body());
    boolean readsAll =
        ShownMails.besides(row).stream()
            .map(besides::get)
            .allMatch(other -> other != null && sights.reads(other.message(), null));
    Body body = reads && readsAll ? row.body() : null;
    Reason reason = row.reason();
    return new MailJson(
        row.id(),
        row.state().word(),
        reason == null ? null : reason.word(),
        text(reason),
        message.kind().word(),
        item == null || message.status() == null ? null : message.status().word(),
        item == null ? null : item.key(),
        reads ? (Long) ids.of(message.contact()) : null,
        reads ? sights.name(message) : null,
        reads ? sights.feedback().get(message.contact()) : null,
        row.attempt(),
        others(row),
        row.created().toString(),
        row.due().toString(),
        row.changed().toString(),
        reads ? row.detail() : "",
        reads ? details.of(reason, row.detail()) : "",
        body == null ? null : body.subject(),
        body == null ? null : body.shown(),
        !reads || !readsAll);
  }
}
