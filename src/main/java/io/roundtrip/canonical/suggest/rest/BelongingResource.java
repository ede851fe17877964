package io.roundtrip.canonical.suggest.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.canonical.suggest.SuggestSimilar;
import io.roundtrip.canonical.suggest.jira.WhyTexts;
import io.roundtrip.host.jira.Access;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Feedback in no group that might belong to an item. */
@Path("items/{issueKey}/belonging")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class BelongingResource {
  private final Access access;
  private final SuggestSimilar suggest;
  private final WhyTexts texts;

  public BelongingResource(Access access, SuggestSimilar suggest, WhyTexts texts) {
    this.access = access;
    this.suggest = suggest;
    this.texts = texts;
  }

  @GET
  public SuggestionsJson get(
      @PathParam("issueKey") String issueKey, @QueryParam("limit") @DefaultValue("5") int limit) {
    return SuggestionsJson.of(
        suggest.belongingTo(
            access.issue("issueKey", issueKey), SuggestionsResource.near(limit), access.user()),
        texts);
  }
}
