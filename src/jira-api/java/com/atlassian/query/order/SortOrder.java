package com.atlassian.query.order;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public enum SortOrder {
  ASC,
  DESC;
}
