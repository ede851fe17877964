package io.roundtrip.canonical.suggest.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.canonical.suggest.SuggestSimilar;
import io.roundtrip.canonical.suggest.jira.WhyTexts;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.QueryNumber;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What says the same as an issue that is there. */
@Path("issues/{issueKey}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class AlikeResource {
  private final Access access;
  private final SuggestSimilar suggest;
  private final WhyTexts texts;

  @Inject
  public AlikeResource(Access access, SuggestSimilar suggest, WhyTexts texts) {
    this.access = access;
    this.suggest = suggest;
    this.texts = texts;
  }

  @GET
  public SuggestionsJson get(
      @PathParam("issueKey") String issueKey, @QueryParam("limit") @Nullable String limit) {
    return SuggestionsJson.of(
        suggest.of(
            access.issue("issueKey", issueKey),
            SuggestionsResource.near(QueryNumber.whole("limit", limit, 5)),
            access.user()),
        texts);
  }
}
