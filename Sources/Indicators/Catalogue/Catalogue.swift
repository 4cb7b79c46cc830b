/// Every indicator that the toolkit knows.
public enum Catalogue {}
