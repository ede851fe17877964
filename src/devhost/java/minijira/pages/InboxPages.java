package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import minijira.boot.InboxView;
import minijira.boot.Mail;
import minijira.node.Components;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/** What the embedded mail server received: the list, and one mail in all its parts. */
final class InboxPages {
  private static final int PAGE = 50;
  private static final String READ = "minijira.inbox.read";

  /** A mail and its place in the inbox, which is its number. */
  private record Entry(int number, Mail mail) {}

  private InboxPages() {}

  static Response list(Request request) {
    InboxView inbox = Components.find(InboxView.class);
    if (inbox == null)
      return page(
          request,
          Look.empty(
              "email",
              t("No inbox here"),
              t("This server hands its mail to an SMTP server of your own.")));
    String words = request.param("q", "").strip();
    List<Entry> found = found(inbox.all(), words);
    int start = (int) Math.max(0, request.number("start", 0));
    List<Entry> shown =
        found.subList(Math.min(start, found.size()), Math.min(start + PAGE, found.size()));
    Html body =
        shown.isEmpty()
            ? Look.empty(
                "email",
                words.isEmpty() ? t("The inbox is empty") : t("No mail fits"),
                words.isEmpty()
                    ? t("Mail that this server sends arrives here. Nothing leaves the machine.")
                    : t("Try another address or subject."))
            : Html.of(table(request, shown), pager(words, start, found.size()));
    return page(request, Html.of(search(request, words, found.size()), body));
  }

  private static List<Entry> found(List<Mail> mails, String words) {
    List<Entry> all = new ArrayList<>();
    String lower = words.toLowerCase(Locale.ROOT);
    for (int i = 0; i < mails.size(); i++) {
      Mail mail = mails.get(i);
      if (words.isEmpty()
          || mail.to().toLowerCase(Locale.ROOT).contains(lower)
          || mail.subject().toLowerCase(Locale.ROOT).contains(lower))
        all.add(new Entry(i + 1, mail));
    }
    Collections.reverse(all);
    return all;
  }

  private static Html search(Request request, String words, int count) {
    return el(
        "div.inbox-tools",
        el(
            "form.inbox-search",
            attr("method", "get"),
            attr("role", "search"),
            attr("action", Urls.to("/inbox")),
            el("label.assistive", attr("for", "inbox-q"), t("Recipient or subject")),
            el(
                "input.text.medium-long-field#inbox-q",
                attr("type", "search"),
                attr("name", "q"),
                attr("value", words),
                attr("placeholder", t("Recipient or subject"))),
            el("button.aui-button", attr("type", "submit"), t("Search"))),
        el("p.results-count", attr("role", "status"), Words.count(count, "{0} mail", "{0} mails")),
        Html.when(
            request.isAdmin() && count > 0,
            () ->
                Forms.post(
                    request,
                    "/inbox/clear",
                    el(
                        "button.aui-button.aui-button-subtle",
                        attr("type", "submit"),
                        attr("data-confirm", t("Really delete all?")),
                        t("Empty the inbox")))));
  }

  private static Html table(Request request, List<Entry> entries) {
    Set<Integer> read = read(request);
    return el(
        "div.aui-table-scroll",
        el(
            "table.aui.aui-table-interactive.inbox-table#inbox",
            el(
                "thead",
                el(
                    "tr",
                    el("th", el("span.assistive", t("State"))),
                    el("th", t("To")),
                    el("th", t("Subject")),
                    el("th", t("Time")))),
            el(
                "tbody",
                Html.each(
                    entries,
                    entry -> {
                      boolean unread = !read.contains(entry.number);
                      return el(
                          "tr",
                          css(unread ? "unread" : "read"),
                          el(
                              "td.state",
                              el(
                                  "span.unread-dot",
                                  attr("title", unread ? t("Unread") : t("Read"))),
                              el("span.assistive", unread ? t("Unread") : t("Read"))),
                          el("td.to", entry.mail.to()),
                          el(
                              "td.subject",
                              el(
                                  "a",
                                  href("/inbox/" + entry.number),
                                  entry.mail.subject().isBlank()
                                      ? t("(no subject)")
                                      : entry.mail.subject()),
                              el("span.preview", preview(entry.mail))),
                          el("td.time", Dates.ago(date(entry.mail))));
                    }))));
  }

  private static String preview(Mail mail) {
    String text = mail.text().replaceAll("\\s+", " ").strip();
    return text.length() > 110 ? text.substring(0, 110) + "…" : text;
  }

  private static Html pager(String words, int start, int total) {
    if (total <= PAGE) return Html.NOTHING;
    return el(
        "nav.pagination",
        attr("aria-label", t("Pages")),
        start > 0
            ? el(
                "a",
                href(Urls.query("/inbox", "q", words, "start", Math.max(0, start - PAGE))),
                "« " + t("Newer"))
            : null,
        el("span", (start + 1) + "–" + Math.min(total, start + PAGE) + " " + t("of") + " " + total),
        start + PAGE < total
            ? el(
                "a",
                href(Urls.query("/inbox", "q", words, "start", start + PAGE)),
                t("Older") + " »")
            : null);
  }

  static Response clear(Request request) {
    request.requireAdmin();
    InboxView inbox = Components.find(InboxView.class);
    if (inbox != null) inbox.clear();
    read(request).clear();
    return Flags.then(request, Response.redirect("/inbox"), t("The inbox is empty now"));
  }

  private static Response page(Request request, Html body) {
    return Frame.general(
        request,
        t("Inbox"),
        el("div.aui-page-body-narrow", ProjectPages.header(t("Inbox"), Html.NOTHING), body));
  }

  static @Nullable Date date(Mail mail) {
    try {
      String date = mail.headers().getOrDefault("Date", "").replaceAll("\\s*\\([^)]*\\)$", "");
      return date.isBlank()
          ? null
          : Date.from(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** What this browser has opened; kept with its session. */
  @SuppressWarnings("unchecked")
  static Set<Integer> read(Request request) {
    var session = request.raw().getSession(true);
    Set<Integer> read = (Set<Integer>) session.getAttribute(READ);
    if (read == null)
      session.setAttribute(READ, read = Collections.synchronizedSet(new HashSet<>()));
    return read;
  }
}
