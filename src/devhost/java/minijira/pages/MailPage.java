package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import java.util.List;
import java.util.Map;
import minijira.boot.InboxView;
import minijira.boot.Mail;
import minijira.jira.mail.IncomingMail;
import minijira.mail.Answers;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** One mail in all its parts. */
final class MailPage {
  private MailPage() {}

  static Response one(Request request) {
    InboxView inbox = Components.find(InboxView.class);
    List<Mail> all = inbox == null ? List.of() : inbox.all();
    int number = (int) request.id("number");
    if (number < 1 || number > all.size())
      throw Halt.notFound(t("There is no such mail any more."));
    Mail mail = all.get(number - 1);
    InboxPages.read(request).add(number);
    return Frame.general(
        request,
        mail.subject(),
        el(
            "div.aui-page-body-narrow.mail-page",
            head(mail, number, all.size()),
            answers(request, mail, number),
            parts(mail)));
  }

  /** What this reader's mail program and mail server can send back. */
  private static Html answers(Request request, Mail mail, int number) {
    boolean stops = Answers.unsubscribe(mail).isPresent();
    return Forms.post(
        request,
        "/inbox/answer",
        attr("id", "mail-answers"),
        Forms.hidden("number", number),
        stops ? button("unsubscribe", t("Unsubscribe by mail")) : null,
        button("complaint", t("Report as junk")),
        button("bounce", t("Return as undeliverable")));
  }

  private static Html button(String what, String text) {
    return el(
        "button.aui-button.aui-button-subtle",
        attr("type", "submit"),
        attr("name", "what"),
        attr("value", what),
        text);
  }

  /**
   * To where the mail offers it; what comes back unasked goes to the first mailbox that is read.
   */
  static Response answer(Request request) {
    request.requireAdmin();
    InboxView inbox = Components.get(InboxView.class);
    int number = (int) request.number("number", 0);
    if (number < 1 || number > inbox.all().size())
      throw Halt.notFound(t("There is no such mail any more."));
    Mail mail = inbox.all().get(number - 1);
    Answers.Answer answer =
        switch (request.param("what", "")) {
          case "unsubscribe" ->
              Answers.unsubscribe(mail)
                  .orElseThrow(() -> Halt.badRequest(t("The mail offers no such address.")));
          case "complaint" -> new Answers.Answer(mailbox(), Answers.complaint(mail));
          default ->
              new Answers.Answer(
                  mailbox(), Answers.bounce(mail, "5.1.1", "550 5.1.1 no such mailbox"));
        };
    inbox.arrive(answer.to(), answer.raw());
    return Flags.then(request, Response.redirect("/inbox/" + number), t("Sent"));
  }

  private static String mailbox() {
    IncomingMail incoming = Components.get(IncomingMail.class);
    return incoming.handlers().stream()
        .map(incoming::mailbox)
        .filter(address -> !address.isEmpty())
        .findFirst()
        .orElseThrow(() -> Halt.badRequest(t("No handler reads a mailbox yet.")));
  }

  private static Html head(Mail mail, int number, int last) {
    return Html.of(
        el(
            "nav.mail-nav",
            attr("aria-label", t("Inbox")),
            el("a", href("/inbox"), Look.icon("arrow-left"), t("Inbox")),
            el(
                "span.mail-steps",
                number < last ? el("a", href("/inbox/" + (number + 1)), t("Newer")) : null,
                number > 1 ? el("a", href("/inbox/" + (number - 1)), t("Older")) : null)),
        el(
            "header.mail-head",
            el("h1", mail.subject().isBlank() ? t("(no subject)") : mail.subject()),
            el(
                "dl.property-list",
                IssuePage.item(
                    "mail-from", t("From"), Html.of(mail.headers().getOrDefault("From", ""))),
                IssuePage.item(
                    "mail-to",
                    t("To"),
                    el("a", href(Urls.query("/inbox", "q", mail.to())), mail.to())),
                IssuePage.item("mail-date", t("Date"), Dates.dateTime(InboxPages.date(mail))))));
  }

  private static Html parts(Mail mail) {
    boolean html = !mail.html().isBlank();
    return el(
        "div.aui-tabs.horizontal-tabs.mail-parts",
        el(
            "ul.tabs-menu",
            attr("role", "tablist"),
            html ? tab("mail-html", "HTML", true) : null,
            tab("mail-text", t("Text"), !html),
            tab("mail-headers", t("Headers"), false),
            tab("mail-raw", t("Raw"), false)),
        html
            ? pane(
                "mail-html",
                true,
                el(
                    "iframe.mail-frame",
                    attr("title", t("The mail as its reader sees it")),
                    attr(
                        "sandbox", "allow-same-origin allow-popups allow-popups-to-escape-sandbox"),
                    attr("data-fit", ""),
                    attr("srcdoc", "<base target=\"_blank\">" + mail.html())))
            : null,
        pane(
            "mail-text",
            !html,
            mail.text().isBlank()
                ? el("p.no-value", t("There is no text part."))
                : el("div.mail-text", Html.lines(mail.text()))),
        pane(
            "mail-headers",
            false,
            el(
                "table.aui",
                el("thead", el("tr", el("th", t("Header")), el("th", t("Value")))),
                el(
                    "tbody",
                    Html.each(
                        mail.headers().entrySet(),
                        (Map.Entry<String, String> e) ->
                            el(
                                "tr",
                                el("th", attr("scope", "row"), e.getKey()),
                                el("td.header-value", e.getValue())))))),
        pane(
            "mail-raw",
            false,
            el(
                "pre",
                attr("tabindex", "0"),
                mail.raw().length() > 200_000 ? mail.raw().substring(0, 200_000) : mail.raw())));
  }

  private static Html tab(String id, String label, boolean active) {
    return el(
        "li.menu-item",
        css(active ? "active-tab" : ""),
        attr("role", "presentation"),
        el(
            "a",
            attr("href", "#" + id),
            attr("role", "tab"),
            attr("id", id + "-tab"),
            attr("aria-controls", id),
            attr("aria-selected", String.valueOf(active)),
            attr("tabindex", active ? "0" : "-1"),
            label));
  }

  private static Html pane(String id, boolean active, Html content) {
    return el(
        "div.tabs-pane",
        css(active ? "active-pane" : ""),
        attr("id", id),
        attr("role", "tabpanel"),
        attr("aria-labelledby", id + "-tab"),
        content);
  }
}
