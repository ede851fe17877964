package io.roundtrip.notify.send.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.jira.Access;
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
 * Puts names to ids for a caller who may see customers, with the letter, which holds their name: one
 * query for the people, one for the issues, whatever the number of mails.
 */
public final class Mails {
  private final Contacts contacts;
  private final IssueManager issues;
  private final Phrases texts;
  private final Access access;

  public Mails(Contacts contacts, IssueManager issues, Phrases texts, Access access) {
    this.contacts = contacts;
    this.issues = issues;
    this.texts = texts;
    this.access = access;
  }

  List<MailJson> json(List<OutboxEntry> rows) {
    Set<ContactId> people =
        rows.stream().map(row -> row.message().contact()).collect(Collectors.toSet());
    Map<ContactId, Contact> known = contacts.byIds(people);
    Map<Long, Issue> items =
        items(rows.stream().map(row -> row.message().item().value()).collect(Collectors.toSet()));
    return rows.stream().map(row -> json(row, known.get(row.message().contact()), items)).toList();
  }

  MailJson json(OutboxEntry row) {
    return json(List.of(row)).get(0);
  }

  @Nullable String text(@Nullable Reason reason) {
    return reason == null ? null : texts.text("roundtrip.notify.reason." + reason.word());
  }

  private Map<Long, Issue> items(Set<Long> ids) {
    Map<Long, Issue> items = new HashMap<>();
    if (ids.isEmpty()) return items;
    for (Issue issue : issues.getIssueObjects(ids))
      if (issue != null) items.put(issue.getId(), issue);
    return items;
  }

  private MailJson json(OutboxEntry row, @Nullable Contact person, Map<Long, Issue> items) {
    Message message = row.message();
    Reason reason = row.reason();
    Issue item = items.get(message.item().value());
    boolean named = item != null && access.sight(item).people();
    Body body = named ? row.body() : null;
    return new MailJson(
        row.id(),
        row.state().word(),
        reason == null ? null : reason.word(),
        text(reason),
        message.kind().word(),
        message.status() == null ? null : message.status().word(),
        item == null ? null : item.getKey(),
        message.contact().value(),
        person == null || !named ? null : person.name(),
        row.attempt(),
        row.created().toString(),
        row.due().toString(),
        row.changed().toString(),
        named ? row.detail() : "",
        body == null ? null : body.subject(),
        body == null ? null : body.text());
  }
}
