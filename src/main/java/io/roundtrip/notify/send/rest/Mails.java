package io.roundtrip.notify.send.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Phrases;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts names to ids: one query for the people, one for the issues, whatever the number of mails.
 */
public final class Mails {
  private final Contacts contacts;
  private final IssueManager issues;
  private final Phrases texts;

  public Mails(Contacts contacts, IssueManager issues, Phrases texts) {
    this.contacts = contacts;
    this.issues = issues;
    this.texts = texts;
  }

  List<MailJson> json(List<OutboxEntry> rows) {
    Set<ContactId> people =
        rows.stream().map(row -> row.message().contact()).collect(Collectors.toSet());
    Map<ContactId, Contact> known = contacts.byIds(people);
    Map<Long, String> keys =
        keys(rows.stream().map(row -> row.message().item().value()).collect(Collectors.toSet()));
    return rows.stream().map(row -> json(row, known.get(row.message().contact()), keys)).toList();
  }

  MailJson json(OutboxEntry row) {
    return json(List.of(row)).get(0);
  }

  @Nullable String text(@Nullable Reason reason) {
    return reason == null ? null : texts.text("roundtrip.notify.reason." + reason.word());
  }

  private Map<Long, String> keys(Set<Long> ids) {
    Map<Long, String> keys = new HashMap<>();
    if (ids.isEmpty()) return keys;
    for (Issue issue : issues.getIssueObjects(ids))
      if (issue != null) keys.put(issue.getId(), issue.getKey());
    return keys;
  }

  private MailJson json(OutboxEntry row, @Nullable Contact person, Map<Long, String> keys) {
    Message message = row.message();
    Reason reason = row.reason();
    Body body = row.body();
    return new MailJson(
        row.id(),
        row.state().word(),
        reason == null ? null : reason.word(),
        text(reason),
        message.kind().word(),
        message.status() == null ? null : message.status().word(),
        keys.get(message.item().value()),
        message.contact().value(),
        person == null ? null : person.name(),
        row.attempt(),
        row.created().toString(),
        row.due().toString(),
        row.changed().toString(),
        row.detail(),
        body == null ? null : body.subject(),
        body == null ? null : body.text());
  }
}
