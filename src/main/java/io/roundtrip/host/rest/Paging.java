package io.roundtrip.host.rest;

import io.roundtrip.kernel.Page;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The stretch of a listing that the query asks for. */
public final class Paging {
  @QueryParam("start")
  private @Nullable String start;

  @QueryParam("limit")
  private @Nullable String limit;

  /**
   * @param usual how many when the query does not say
   */
  public Page page(int usual) {
    return Page.near(
        QueryNumber.whole("start", start, 0), QueryNumber.whole("limit", limit, usual));
  }
}
