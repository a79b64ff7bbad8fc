#include <gtest/gtest.h>

/// Every test program of the house starts here.
int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
