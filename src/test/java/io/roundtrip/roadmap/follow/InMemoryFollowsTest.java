package io.roundtrip.roadmap.follow;

public class InMemoryFollowsTest extends FollowsContract {
  private final Follows follows = new InMemoryFollows();

  @Override
  protected Follows follows() {
    return follows;
  }
}
