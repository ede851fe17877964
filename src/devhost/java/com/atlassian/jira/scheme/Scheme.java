package com.atlassian.jira.scheme;

import java.util.Collection;
import java.util.List;

/** A scheme as it was when it was asked for. */
public class Scheme {
  private final Long id;
  private final String name;
  private final Collection<SchemeEntity> entities;

  public Scheme(Long id, String name, Collection<SchemeEntity> entities) {
    this.id = id;
    this.name = name;
    this.entities = List.copyOf(entities);
  }

  public Scheme() {
    this(null, "", List.of());
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public Collection<SchemeEntity> getEntities() {
    return entities;
  }
}
