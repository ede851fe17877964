package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;
import minijira.jira.people.PersonalTokens;
import minijira.jira.people.PersonalTokens.Made;
import minijira.jira.people.PersonalTokens.Token;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/** One's own personal access tokens; the text of a new one is shown once. */
final class TokenPages {
  static final String TOKENS = "/secure/ViewPersonalAccessTokens.jspa";
  static final String CREATE = "/secure/CreatePersonalAccessToken.jspa";
  static final String REVOKE = "/secure/RevokePersonalAccessToken.jspa";

  private TokenPages() {}

  static Response all(Request request) {
    return page(request, null);
  }

  static Response create(Request request) {
    try {
      ApplicationUser owner = request.requireUser();
      Made made =
          tokens().make(owner, request.param("name", ""), (long) request.number("days", 90));
      return page(request, made.raw());
    } catch (IllegalArgumentException refused) {
      throw Halt.badRequest(refused.getMessage());
    }
  }

  static Response revoke(Request request) {
    tokens().revoke(request.requireUser(), request.number("id", 0));
    return Flags.then(request, Response.redirect(TOKENS), t("Token revoked"));
  }

  private static Response page(Request request, @Nullable String raw) {
    ApplicationUser owner = request.requireUser();
    return Frame.general(
        request,
        t("Personal access tokens"),
        el(
            "div.aui-page-body-narrow",
            el("h1", t("Personal access tokens")),
            raw == null
                ? null
                : el(
                    "div.aui-message.aui-message-success",
                    el("p", t("Copy the token now: it is shown only once.")),
                    el("p", el("code#new-token", raw))),
            el(
                "table.aui#tokens",
                el("tbody", Html.each(tokens().of(owner), t -> row(request, t)))),
            Forms.post(
                request,
                CREATE,
                Forms.group("name", t("Name"), true, Forms.text("name", "", null), null, null),
                Forms.group("days", t("Days"), true, Forms.text("days", "90", null), null, null),
                Forms.buttons("create-token", t("Create token"), null))));
  }

  private static Html row(Request request, Token token) {
    return el(
        "tr",
        attr("data-token", token.id()),
        el("td", token.name()),
        el("td", Dates.day(token.ends() == null ? null : Date.from(token.ends()))),
        el(
            "td",
            Forms.button(
                request,
                REVOKE,
                t("Revoke"),
                "aui-button-compact",
                Forms.hidden("id", token.id()))));
  }

  private static PersonalTokens tokens() {
    return Components.get(PersonalTokens.class);
  }
}
