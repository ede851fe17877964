package io.roundtrip.canonical.group;

public class InMemoryGroupsTest extends GroupsContract {
  private final Groups groups = new InMemoryGroups();

  @Override
  protected Groups groups() {
    return groups;
  }
}
