package app.clientela.overview.home;

/// The home page while the first values are being made.
/// @param customers whose value is being worked out
record ComputingView(HomeView.Moment moment, int customers) {}
