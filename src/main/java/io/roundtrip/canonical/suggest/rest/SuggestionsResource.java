package io.roundtrip.canonical.suggest.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.project.Project;
import io.roundtrip.canonical.suggest.Draft;
import io.roundtrip.canonical.suggest.SuggestSimilar;
import io.roundtrip.canonical.suggest.jira.WhyTexts;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What already says the same as a text that somebody is writing. Writes nothing. */
@Path("suggestions")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class SuggestionsResource {
  static final int MOST = 20;
  private static final int FEW = 5;
  private static final int TITLE = 500;
  private static final int BODY = 20_000;

  private final Access access;
  private final SuggestSimilar suggest;
  private final Contacts contacts;
  private final WhyTexts texts;

  @Inject
  public SuggestionsResource(
      Access access, SuggestSimilar suggest, Contacts contacts, WhyTexts texts) {
    this.access = access;
    this.suggest = suggest;
    this.contacts = contacts;
    this.texts = texts;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public SuggestionsJson post(@Context Providers json, InputStream body) {
    UserKey caller = access.user();
    SuggestionsJson.Ask ask = JsonBody.read(body, SuggestionsJson.Ask.class, json);
    Project project = access.project(ask.project());
    Draft draft =
        new Draft(
            Access.id(project),
            issue(ask.issue()),
            cut(ask.title(), TITLE),
            cut(ask.body(), BODY),
            components(ask.components()),
            access.sight(project).people() ? customer(ask.email()) : null);
    int limit = Objects.requireNonNullElse(ask.limit(), FEW);
    return SuggestionsJson.of(suggest.whileWriting(draft, near(limit), caller), texts);
  }

  static int near(int limit) {
    return Math.min(MOST, Math.max(1, limit));
  }

  private @Nullable IssueId issue(@Nullable String key) {
    return key == null || key.isBlank() ? null : access.issue("issue", key);
  }

  private static List<String> components(@Nullable List<String> names) {
    return names == null ? List.of() : names.stream().filter(Objects::nonNull).limit(20).toList();
  }

  /** An address that nobody knows, or that is half typed, is no customer. */
  private @Nullable ContactId customer(@Nullable String email) {
    if (email == null || !(EmailAddress.check(email) instanceof EmailAddress.Good good))
      return null;
    return contacts.byEmail(good.address()).map(Contact::id).orElse(null);
  }

  private static String cut(@Nullable String text, int most) {
    if (text == null) return "";
    return text.length() <= most ? text : text.substring(0, most);
  }
}
