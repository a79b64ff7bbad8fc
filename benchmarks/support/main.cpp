#include <exception>
#include <filesystem>
#include <iostream>

#include "benchmarks/support/run.h"

/// Every benchmark program starts here.
int main(int argc, char** argv) {
    try {
        return mashang::bench::run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << std::filesystem::path{argv[0]}.filename().string() << ": " << error.what()
                  << '\n';
        return 1;
    }
}
