package io.plumbline.catalog;

/** What a rule sees at once. */
public enum Scope {
  /** One resource at a time, so that its type can be judged in slices. */
  RESOURCE,
  /** Everything that it reads in one region of one account, and the account's global resources. */
  REGION,
  /** Everything that it reads in one account. */
  ACCOUNT
}
