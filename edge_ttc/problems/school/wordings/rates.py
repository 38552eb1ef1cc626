"""Rates, times, averages, areas, angles, scales, patterns, number puzzles and equations, as wordings of ``told``."""

from __future__ import annotations

WORDINGS = """
{N} types {a} words in {b=3/4/5/6} minutes. [At this rate, how|If {he} keeps it up, how|How] many words [will|can] {he} type in {c=7/8/9/10/12} minutes? | a/b; $1*c
{a} pages come out of the printer in {b=2/3/4/5} minutes[. How many come out in {c=6/8/9/10/15} minutes?|, so how many in {c=6/8/9/10/15}?] | a/b; $1*c
The school [copier|photocopier] needs {b=2/3/4} minutes for {a} [1#worksheets|flyers|programmes|song sheets]. [Working at the same speed, how|How] many [1#worksheets|flyers|programmes|song sheets] does it make in {c=5/6/7/8/10/12} minutes? | a/b; $1*c
{b=2/3/4/5} [hens|ducks|quails] lay {a} eggs in a [1#week|month|fortnight]. How many eggs would {c=6/7/8/9/10/12} such birds lay in a [1#week|month|fortnight]? | a/b; $1*c
{a} [sit ups|press ups|star jumps|skips] in {b=2/3/4} min, at that speed how many in {c=5/6/8/10} min | a/b; $1*c
[It takes|We need|I take] {a} minutes to [wash|iron|fold] {b=3/4/5/6} [shirts|tablecloths|sheets]. How [long|many minutes] will {c=7/8/9/10/12/15} take at the same pace? | a/b; $1*c
{b=3/4/5/6} [bricks|books|jars|hymn books], all the same, weigh {a} kg. How much do {c=7/8/9/10/12} [of them|like that] weigh? | a/b; $1*c
For {b=2/3/4/5} euros [you get|the bank gives you|they give] {a} crowns. How many crowns [do you get|are there|is that] for {c=6/7/8/10/12/20} euros? | a/b; $1*c
A {b=2/3/4} m [pole|post|stick] casts a shadow of {a} m. At the same moment, how long is the shadow of a {c=5/6/7/8/9/10} m [tree|tower|mast]? | a/b; $1*c
A candle burns down {a} [1#mm|millimetres] in {b=2/3/4/5} hours. How many [1#mm|millimetres] does it burn down in {c=6/7/8/9} hours? | a/b; $1*c
{N} earned {a} dollars [in|for] {b=3/4/5/6} hours of [babysitting|gardening|dog walking|stacking shelves]. What [would|will] {he} [earn|get|be paid] for {c=7/8/9/10/12} hours at the same rate? | a/b; $1*c
i get {a} dollars for {b=2/3/4/5} hours work. how many hours till i have {c} | a/b; c/$1
A [sitter|clown|handyman|tutor] [charges|takes] {a} dollars for the first hour and {b} dollars for every hour after that. What do {c=3/4/5/6/8} hours cost? | c-1; b*$1; a+$2
{N} has two jobs. At the [bakery|car wash|pool] {he} gets {a} dollars for a shift of {b=2/3/4/5} hours, at the [cinema|hotel|farm] {c=9/11/12/14/15/18} dollars an hour. How much does {he} earn with one hour at each? | a/b; $1+c
A bottling machine fills {a} bottles in {b=2/3/4/5} minutes. How many bottles is that in an hour? | a/b; $1*60
[The roof|Our tap|A hose joint] drips {a} ml of water in {b=3/4/5/6} minutes. How many ml [are lost|is that|drip out] in one hour? | a/b; $1*60
{N} counts {a=14/15/16/17/18/19/20/21} [heartbeats|beats of {his} heart] in 15 seconds. How many beats a minute is that? | a*4
felt my pulse, {a=30/32/34/36/38/41/44} beats in half a minute. whats that per minute | a*2
A whale's heart beats {a} times in {b=3/4/5} minutes. How [often|many times] does it beat in {c=6/7/8/10} minutes? | a/b; $1*c
The drummer plays at {a=60/80/90/100/120} beats per minute and the song has {b} bars of {c=3/4} beats. How many beats are in the song? | b*c
[At|With] {p=90/100/110/120} beats [a|per] minute and 4 beats [in|to] [a|each] bar, how many bars of [music|a song] are played in {c=2/3/4/5} minutes? | p*c; $1/4
{N} cycles {a} km in {b=2/3/4} hours. How [far|many km] does {he} [get|cycle] in {c=5/6/7} hours at the same speed? | a/b; $1*c
{N} walked {a} km in {b=2/3} hours and has {c} km still to go. At the same speed, how many more hours does {he} need? | a/b; c/$1
At {p=60/90/120} km [an|per] hour, how many km does a [car|train|coach] cover in {q=10/20/30/40} minutes? | p*q; $1/60
A [van|coach|bus] drove {a} km in {b=2/3/4/5} hours, [a lorry|a tractor] drove {c} km in {d=3/4/5/6} hours. How many km per hour faster was the first one? | a/b; c/d; $1-$2
{N} walks {a=60/70/80/90} metres a minute and {M} walks {b=45/50/55} metres a minute. They start together and go the same way. How many metres is {N} ahead after {c=5/6/8/10/12} minutes? | a-b; $1*c
[100 km|Every 100 km] takes {a=5/6/7/8} litres of [petrol|diesel]. How many km can we drive [with|on] {b} litres? | b/a; $1*100
A [van|camper|car] needs {a=6/7/8/9} litres for 100 km, and petrol is {b=2/3} dollars a litre. What does the petrol for {c=200/300/400/500/600} km cost? | a*c; $1/100; $2*b
used {a} l of diesel on {b=2/3/4/5/6} hundred km. consumption per 100 km?? | a/b
[The tank holds|My tank takes] {a=42/45/48/50/54/56/60/64} litres, the [car|van] uses {b=5/6/7/8} litres per 100 km. How many litres are left of a full tank after {c=200/300/400/500} km? | b*c; $1/100; a-$2
{a=4/6/8/10/12} [people|campers|sailors] have food for {b=6/9/10/12/15} days. How many days would it last {c=2/3/5} [of them|people]? | a*b; $1/c
The hay [feeds|lasts] {a=6/8/9/12/15} [horses|ponies|cows] for {b=4/6/8/10/14} days. For how many days would it feed {c=2/3/4/5} [animals|of them]? | a*b; $1/c
{a=2/3/4/6} [men|builders|volunteers] need {b=6/8/9/12} days to [put up the tent hall|clear the wood|paint the school]. How many of them would be needed to be done in {c=2/3/4} days? | a*b; $1/c
[A job|The work|Repairing the bridge] takes {a=3/4/6} workers {b=6/8/10/12} days. How many more workers are needed to [do|finish] it in {c=2/4/5} days? | a*b; $1/c; $2-a
{a=3/4/6/8} [taps|pipes|pumps] [1#fill|empty] a pool in {b=5/6/9/10} hours. how many hours if only {c=2} of them [1#work|run]? | a*b; $1/c
One pump moves {a} litres in {b=2/3/4/5} minutes. How many litres do {c=2/3/4/6} such pumps move in {d=6/7/10} minutes? | a/b; $1*c; $2*d
A pump [gets|takes|brings] {a} litres out of the cellar in {b=3/4/5} minutes. How many minutes [does it need|will it run] for all {c} litres? | a/b; c/$1
A big tap gives {a} litres in {b=2/3/4/5} minutes and a small one {c} litres in {d=2/3/4/6} minutes. How many litres a minute do they give together? | a/b; c/d; $1+$2
{N} peels {a} potatoes in {b=2/3/4} minutes, {M} peels {c} in {d=2/3/5}. How many do the two peel in {e=6/7/8/10} minutes [working |]together? | a/b; c/d; $1+$2; $3*e
{N} [1#read|has read] {a} pages in {b=2/3/4/5} evenings. The whole book has {c} pages. How many evenings does {he} need for the whole book at this pace? | a/b; c/$1
[ive done|I've read|i read] {a} pages in {b=3/4/5/6} days, {c} pages left. [how many more days|how long till im finished, in days] | a/b; c/$1
{M} reads {a} pages in {b=2/3/4} hours, {K} reads {c} pages in the same time. How many pages [1#more|fewer] does the [1#faster|slower] of the two read in one hour? | a-c; $1/b
{b=2/3/4/5} tins of paint are enough for {a} square metres. How many square metres can be painted with {c=6/7/8/9} tins? | a/b; $1*c
{b=2/3/4} [1#scoops|spoons|cups] of [coffee|powder|mix] make {a} [2#mugs|glasses]. How many [1#scoops|spoons|cups] are needed for {c} [2#mugs|glasses]? | a/b; c/$1
[A wheel|A fan|A mill wheel|A turbine] turns {a} times in {b=3/4/5/6/10} seconds. How many turns [is that|does it make] in a minute? | a/b; $1*60
A [bee|bumblebee|butterfly] visits {a} flowers in {b=2/3/4/5} minutes. How many flowers will it visit in {c=6/8/9/10/15} minutes if it goes on like that? | a/b; $1*c
It [rained|drizzled|poured] steadily: {a} mm fell in {b=2/3/4/5} hours. How many mm [fell|would fall] in {c=6/7/8/9/10/12} hours? | a/b; $1*c
The lift [goes up|climbs] {b=3/4/5/6} floors in {a} seconds. How many seconds does it take for {c=7/8/9/10/12} floors without a stop? | a/b; $1*c
{a} MB in {b=2/3/4/5} sec, how many MB in [1 minute|a minute] | a/b; $1*60
My [phone|tablet|laptop] loses {a} percent of its charge in {b=2/3/4} hours. How many percent does it lose in {c=5/6/7} hours? | a/b; $1*c
[A spring|A rubber band] gets {a} mm longer when {b=2/3/4/5} weights hang on it, the same for each weight. How many mm longer does it get with {c=6/7/8/9/10} weights? | a/b; $1*c
{b=3/4/5} [cats|dogs|rabbits|guinea pigs] eat {a} [tins|bags|scoops] of food a week. {c=2/6/7} more are coming. How much food do all of them need a week, counted in [tins|bags|scoops]? | a/b; b+c; $1*$2
In {b=2/3/4/5} hours the [stall|kiosk|food truck] sold {a} [wraps|waffles|hot dogs|ice creams]. [If business stays like this|At this rate], how many does it sell in a day of {c=6/7/8/9/10} hours? | a/b; $1*c
how many [stitches|rows|squares] can granny knit in {c=6/7/8/9/10} hrs if she does {a} in {b=2/3/4/5} hrs | a/b; $1*c
[At the checkout|At the till|At the toll gate|At passport control] {a} [1#people|customers] are served in {b=2/3/4/5} minutes. How many minutes [do|will] {c} [1#people|customers] take? | a/b; c/$1
The petrol pump [1#shows|counts] {a} litres after {b=2/3/4} minutes and it runs evenly. How many litres will it show after {c=2/3/4} more minutes? | a/b; $1*c; a+$2
[Dad|The gardener|My uncle] mows {a} square metres in {b=5/6/8/10} minutes. How many square metres does he mow in half an hour, 30 minutes? | a/b; $1*30
{N} can [swim|do] {b=4/5/6} lengths in {a} minutes. {He} wants to swim {c=8/9/10/12/20} lengths at that pace. How many minutes [must {he} plan for|does {he} need|will it take {him}]? | a/b; $1*c
3 [cakes|pies|loaves] need {a} eggs so {b=5/6/7/8/10} need how many? | a/3; $1*b
[same price each|all the same price]: {b=3/4/5/6} [1#stamps|tickets|rolls|bulbs] = {a} [2#cents|pence]. {c=7/8/9/10/12} [1#stamps|tickets|rolls|bulbs] = ? [2#cents|pence] | a/b; $1*c
{N} was away for {a=2/3/4/5/6/7/8} weeks and {b=2/3/4/5/6} days, and {c=3/4/5/8/9/12} of those days it rained. On how many days was it dry? | a*7; $1+b; $2-c
How many full weeks are there in {a} days? | a<7
{N} is {a=3/4/5/6/7/8/9} years and {b=2/3/4/5/7/8/9/10/11} months old. [How old is {he} in months|How many months is that altogether]? | a*12; $1+b
A fortnight is two weeks. How many days are {a} fortnights? | 2*7; $1*a
a decade is 10 yrs, so how many years are {a} decades and {b=2/3/4/5/6/7/8/9} years | a*10; $1+b
{N} [must take|takes] a [pill|tablet|spoon of medicine] every {a=4/6/8/12} hours, day and night. How many is that in {c=3/4/5/7/10} days? | 24/a; $1*c
a feed every {a=2/3/4/6} hours round the clock, how many feeds a week does the baby get? | 24/a; $1*7
Today is the {a=4/5/6/7/8/9}th of the month. What day of the month will it be in exactly {b=2/3} weeks? | b*7; a+$1
The library book is due back in {b=2/3/4} weeks. {a=4/5/6/8/9/10/11} days have [gone by|passed] since it was borrowed. How many days are left? | b*7; $1-a
By bus it takes {N} {a=35/38/40/42/45/50} minutes to get to work, by bike only {b=18/20/22/25/28/30}. How many minutes does {he} save in {c=4/5/6/8/10} trips by bike? | a-b; $1*c
[A clock|An old watch|The station clock] [1#loses|gains] {a=2/3/4/5/6/8/10} seconds a day. How many seconds does it [1#lose|gain] in {b=2/3/4/5} weeks? | b*7; $1*a
My watch loses {a=2/3/4/5/6/10/12} seconds [every|each] day. After how many days is it a whole minute slow? | 60/a
The train should take {b=2/3/4/5} hours, but it was {a=5/8/12/15/18/25/35/40} minutes late [at the end|on arrival]. It left on time. How many minutes was it on the way? | b*60; $1+a
{M} finished the [marathon|bike race|long walk] in {a=3/4/5} hours and {b=5/12/18/25/30/40/48} minutes, {K} in {c=190/200/210/220/230} minutes. By how many minutes was {K} faster? | a*60; $1+b; $2-c
how many minutes in a day and {b=2/3/4/5/6} hours | 24+b; $1*60
[One dollar pays for|For one dollar you get] {a=10/12/15/20} minutes of parking. How many dollars must {N} [put in|pay] for {b=2/3/4/5} hours? | b*60; $1/a
{N} puts {a} minutes of [violin|drums|reading|Spanish] into every day. How many minutes is that in {b=2/3/4/5/6} weeks? | b*7; a*$1
A [voyage|tour|trek|course] lasts {a=3/4/5/6/8} weeks. {b=5/6/8/9/10/12/15} days of it are for rest. On how many days [are they busy|is there a programme|do they move on]? | a*7; $1-b
A [builder|team|crew] has {a=60/75/80/90/100/120} working days for the house. The cellar takes {b=12/14/15/18/20} days, the walls twice as long. How many working days remain for the rest? | b*2; b+$1; a-$2
[A cartoon|A lesson|A yoga session|A podcast] [1#lasts|goes on for|takes] {a=15/20/25/30/35/40/45} minutes. {N} has {b=2/3/4} [hours|full hours]. How many minutes are left after {c=2/3} of them in a row? | b*60; a*c; $1-$2
[Screen time|My screen time|Phone time]: {a=45/50/55/60/75} min mon, {b=30/35/40/65} min tue, {c=80/85/90/95} min wed. how many min under the limit of {d=4/5/6} hours am i | a+b; $1+c; d*60; $3-$2
From seed to harvest [1#beans|radishes|peas|lettuces] take {a=8/9/10/11/12} weeks. They were sown {b=15/18/20/24/30/33} days ago. In how many days can the [1#beans|radishes|peas|lettuces] be picked? | a*7; $1-b
how many seconds are {a=2/3/4} hours | a*60; $1*60
{N} worked {a=7/8/9} hours on each of {b=3/4/5} days and {c=4/5/6} hours on Saturday. The contract [says|is for] {d=20/24/25} hours. How many hours of overtime is that? | a*b; $1+c; $2-d
a sick note for {a=2/3/4} weeks and {b=2/3/4/5} days, {c=5/6/8/9} days already over, days left? | a*7; $1+b; $2-c
[The mean of|The average of] {n=4/5/6/8} numbers is {m}. What do they add up to? | m*n
The four [temperatures|readings|results|lengths] were {a}, {b}, {c} and {d}. [Find|Calculate|Work out|Give] the [mean|average]. | a+b; $1+c; $2+d; $3/4
mean of {a} and {b}[?|] | a+b; $1/2
{N} needs an average of {m=60/65/70/75/80} [marks|points] over {n=3/4/5} tests to get the badge. So far {he} has {a=120/130/140/150} [altogether|in all]. How many [more|more does {he} need]? | m*n; $1-a
{M} is {a=130/134/138/140/146} cm tall and {K} is {b=128/132/136/144/150} cm. What is their average height in cm? | a+b; $1/2
The average age of {n=3/4/5} [cousins|players|singers] is {m=8/9/10/11/12/14}. [Another one|One more], aged {b=15/16/18/20/22}, joins them. What do all the ages add up to now? | m*n; $1+b
Five [children|boys|girls] collected {a} [shells|cones|chestnuts] [on average|each on average]. Four of them collected {b} in all. How many did the fifth [child |one |]collect? | a*5; $1-b
The [2#girls|women|reds] averaged {a} [1#points|goals|runs] in {b=2/3/4/5} [games|matches], the [2#boys|men|blues] {c} [1#points|goals|runs] in {d=2/3/4/6} [games|matches]. How many [1#points|goals|runs] is that in all? | a*b; c*d; $1+$2
A [café|kiosk|ferry|taxi] took {a} dollars on Friday and {b} dollars on Saturday. What were the average takings per day? | a+b; $1/2
[avg|average] speed [1#was|is] {a} km/h, trip took {b=2/3/4/5/6} h, distance? | a*b
over {n=3/4/5/6/7} days i did {a} push ups in all. push ups per day on average[?|] | a/n
The average of three [numbers|scores|ages] is {m}. The first two add up to {a}. What is the third? | m*3; $1-a
In {n=4/5/6} weeks {N} wants to run {m=12/15/18/20/25/30} km a week on average. {He} ran {a=7/8/9/10/11/16/22} km in the first week. How many km are left for the other weeks [altogether|in total]? | m*n; $1-a
[1#Adding up|The sum of|Together,] {n=3/4/5/6/8/9} [marks|scores|results] [1#gives|is|make] {a}. [So what is the average?|What's the mean?] | a/n
[2 kids|Two boys|Two runners] took {a} and {b} seconds, a third [kid|one|runner] {c}. How many seconds did they need on average? | a+b; $1+c; $2/3
{b=3/4/5/6} [parcels|cases|suitcases] weigh {a} kg on average. How much do they weigh [together|in all]? | a*b
the class average is {a=14/15/16/18/20} points and {N} [got|has] {b=21/22/23/25/28/30}. how many points above average is {he} | b-a
The mean of {n=3/4/5} numbers is {a} and the mean of {p=2/6/7} other numbers is {b}. What is the sum of all the numbers? | a*n; p*b; $1+$2
The sides of a [triangular|three-sided] [flag|road sign|mirror|cushion] are {a=31/33/36/38} [1#cm|inches], {b=29/32/35/37} [1#cm|inches] and {c=30/34/39/44} [1#cm|inches]. How far is it round the edge? | a+b; $1+c
One side of a rectangle is {a} cm and its perimeter is {p} cm. How long is the side next to it? | p/2; $1-a
[1#Once round|One walk round] a square [2#pond|playground|car park|barn] is {a} m. What is the area of the [2#pond|playground|car park|barn] in square metres? | a/4; $1*$1
perimeter of a rectangle {a} by {b}[?|] | a+b; $1*2
rectangle, one side {a}, other side {b}, [area?|whats the area|area pls] | a*b
A rectangle has an area of {a} square cm and one of its sides is {b=3/4/5/6/7/8/9} cm. What is its perimeter in cm? | a/b; $1+b; $2*2
The long side of a rectangle is {b=2/3/4/5} times its short side, which is {a} cm. What is the perimeter? | a*b; $1+a; $2*2
A rectangle is twice as long as it is wide. Its perimeter is {a} [1#cm|m]. How wide is it? | a/6
A photo is {a=10/12/15/18/20/24/30} cm wide. It gets a frame that is {b=2/3/4/5} cm wide on every side. How wide is it with the frame? | b*2; a+$1
A [mat|rug|blanket] is {a=90/100/120/140/160} cm long in all, with a [border|fringe] of {b=5/6/8/10/12} cm at each end. How long is the middle part without the [two ends|two end pieces]? | b*2; a-$1
A square tablecloth has sides of {a=80/90/100/120/140/150} cm. Lace goes all round [it|the edge], with {b=5/8/10/12} cm extra for the overlap. How many cm of lace is that? | a*4; $1+b
A [picture|mirror] of {a=20/24/30/36/40} cm by {b=10/12/15/18} cm hangs on a board of {c=50/60/70} cm by {d=45/55} cm. How many square cm of the board can still be seen? | c*d; a*b; $1-$2
The wall is {a=5/6/7/8/9} m by {b=3/4} m. It has {c=2/3} windows of {d=2/3} square metres each. How many square metres [have to be painted|need paint|are to be painted]? | a*b; c*d; $1-$2
A [bathroom|kitchen] wall of {a=4/5/6/7} m by {b=2/3} m gets {p=16/20/25/30/36} tiles per square metre. How many tiles is that? | a*b; $1*p
Slabs with sides of 50 cm are laid on a terrace of {a=3/4/5/6/7/8} m by {b=2/3/4/5} m. How many slabs are needed? | a*2; b*2; $1*$2
how many tiles 10 cm by 10 cm for a [wall|shelf|splashback] {a} by {b} centimetres | a/10; b/10; $1*$2
A floor of {a} square metres is covered with boards. One pack is enough for {b=2/3/4} square metres. How many packs are [needed|bought] if {c=2/3} extra ones are taken for safety? | a/b; $1+c
A straight fence has a post every {b=2/3/4/5} metres and one at each end. It is {a} metres long. How many posts are there? | a/b; $1+1
Along a straight [road|path|drive] stand {a} [1#trees|lamps|bollards], {b=3/4/5/6/8/10} m apart. How many metres is it from the first [1#tree|lamp|bollard] to the last? | a-1; $1*b
A [paddock|meadow|yard] of {a} m by {b} m gets a fence with {c=2/3/4} wires all the way round, one above the other. How many metres of wire is that? | a+b; $1*2; $2*c
The [goat|sheep|duck] pen is built against a [barn|house] wall, so it needs no fence on one of its long sides. It is {a=10/12/14/16/18/20} m long and {b=4/5/6/7/8/9} m wide. How many metres of fence are needed? | b*2; a+$1
[An L-shaped room|The ground floor|Our flat] consists of two rectangles, one {a=4/5/6/7} m by {b=3/4/5} m and one {c=2/3} m by {d=2/3/4} m. What is its total area in square metres? | a*b; c*d; $1+$2
Two square [fields|lawns|boards] have sides of {a=5/6/7/8/9/10/12} m and {b=2/3/4} m. How much larger is the area of the first, in square metres? | a*a; b*b; $1-$2
The area of a triangle is half of base times height. Its base is {a} cm and its height {b=4/6/8/10/12} cm. What is its area in square cm? | a*b; $1/2
[1#A swimming pool|A pit|A trench] is {a=5/6/8/10/12/20/25} m long, {b=2/3/4} m wide and {c=2/3} m deep. How many cubic metres of [1#water|sand|gravel] [fill it|does it take]? | a*b; $1*c
A cube has edges of {a} cm. How many cm are all its 12 edges together? | a*12
A cube has 6 equal faces. Each [face|of them] is a square with sides of {a} cm. What is the whole surface in square cm? | a*a; $1*6
A [silo|lift shaft|tower|container] has a floor of {a=2/3/4/5} m by {b=2/3} m and a volume of {v} cubic metres. How high is it in metres? | a*b; v/$1
{a=2/3/4/5/6} by {b=2/3/4/5} by {c=2/3/4} little cubes make a block. {N} takes {d=2/3/4/5/6/7} cubes off. How many are left? | a*b; $1*c; $2-d
water tank [1#{a=3/4/5/6} m x {b=2/3} m x {c=2/3} m|{a} m by {b} m by {c} m], how many litres does it hold (1 cubic m = 1000 l) | a*b; $1*c; $2*1000
{a} cm of wire are just enough for {b=2/3/5} squares, all the same size. How long is one side of a square? | a/b; $1/4
Two angles of a triangle are {a=30/40/45/50/55/60/70} and {b=20/35/48/62/65/75/80} degrees. [How large is the third?|Find the third angle.|What is the third angle?] | a+b; 180-$1
triangle, angles {a=25/35/42/50/58/64/71} and {b=33/44/52/66/80}, 3rd angle = ? | a+b; 180-$1
In an isosceles triangle the two equal angles are {a=25/32/40/45/48/50/55/64/70/75/80} degrees each. How big is the other angle? | a*2; 180-$1
The angle at the top of an isosceles triangle is {a=20/24/30/36/40/48/50/64/80/100/110} degrees. How many degrees does each of the two equal angles have? | 180-a; $1/2
A right-angled triangle has an angle of {a=15/20/25/28/35/40/52/65/70/75} degrees. What is the third angle? (The right angle is 90 degrees.) | 90-a
Two angles lie side by side on a straight line. One is {a=35/48/60/72/85/99/110/125/140/155} degrees. [What is the other?|How many degrees is the other?|Find the other one.] | 180-a
Three angles on a straight line: {a=30/40/55/62/75} degrees, {b=25/35/48/60/80} degrees and x. Find x. | a+b; 180-$1
A straight angle of 180 degrees is [cut|divided] into {a=2/3/4/5/6/9/10/12} equal angles. How many degrees is each? | 180/a
Two angles on a straight line make 180 degrees. One is {p=2/3/4/5/8/9} times the other. How many degrees is the smaller one? | p+1; 180/$1
Around a point there are 360 degrees. Three of the four angles there are {a=70/80/85/95/100}, {b=60/75/90/110} and {c=50/65/105/120} degrees. How many degrees is the fourth? | a+b; $1+c; 360-$2
The angles of a quadrilateral add up to 360 degrees. Two are right angles of 90 degrees and one is {a=50/60/65/75/80/105/110/125}. What is the last one? | 90*2; $1+a; 360-$2
A [cake|pizza|pie chart] of 360 degrees is cut into {a=4/5/6/8/9/10/12} equal slices. What angle do {b=2/3} slices make together, in degrees? | 360/a; $1*b
On a map 1 cm [stands for|is|means] {a=2/3/4/5/10/15/20/25/50} km. [Two towns|Two lakes|Two villages] are {b=3/6/7/8/9/11/12/14} cm apart on it. How many km is that [in real life|really]? | a*b
1 cm on the [city plan|hiking map] is {a=50/100/200/250/500} m on the ground. The [walk|way to school|road] is {b=3/4/6/7/8/9/12/15/18} cm long on it. How many metres is it [really|in fact]? | a*b
The [coast|capital|border] is {a} km away. How many cm is that on a map where 1 cm stands for {b=2/5/10/20} km? | a/b
{b=2/3/4/5} cm on the map are {a} km in real life. How many km are {c=6/7/8/9/10/12} cm? | a/b; $1*c
map: 1 cm = {p=4/5/10/20} km. first leg {a=2/3/4/5/6} cm, second leg {b=3/7/8/9} cm. how many km altogether | a+b; $1*p
A model [car|plane|ship|train] is {a=8/12/15/18/22/25/30/35} cm long. The real one is {p=20/24/32/50/72} times as long. How many cm is that? | a*p
A model is built 1 to {p=20/25/50/100}. The real [tower|bridge|church] is {b=10/15/20/25/40/50} metres high. How many cm high is the model? | b*100; $1/p
A number pattern begins with {a} and then {b}, and it goes up by the same amount each time. What is the third number? | b-a; b+$1
A sequence starts {a}, {b}, and goes down by the same amount every time. Which number comes third? | a-b; b-$1
first term {a}, add {p=3/4/6/7/8/9/11/15/25} every time. write the [second, third and fourth|next three] terms, [which is the last of them|whats the last one] | a+p; $1+p; $2+p
Start with {a}. The rule is: [double it and|times 2,] then take away {b}. Do this twice. What do you [end with|get|have in the end]? | a*2; $1-b; $2*2; $3-b
Each term is {p=2/3/4/5/10} times the one before it. The first is {a}. What is the third? | a*p; $1*p
A pattern of squares made of matches needs 4 matches for the first square and 3 for every further one. How many matches [make|are needed for] {a} squares in a row? | a*3; $1+1
In a pattern with equal steps the first number is {a} and the third is {b}. What is the second? | b-a; $1/2; a+$2
The first row of the [theatre|stadium|circus] has {a=8/10/12/14/15/18/20} seats, and every row behind has {b=2/3/4} more than the one in front of it. How many seats are in the [1#{c=4/5/6/7/8/9}th|{c}th] row? | c-1; b*$1; a+$2
A stack of [1#cans|logs|cups] has {a=6/7/8/9/10} in the bottom layer and one fewer in each layer above. How many [1#cans|logs|cups] are in the lowest three layers together? | a-1; $1-1; a+$1; $3+$2
The sum of two numbers in a row, like 4 and 5, is {a}. What is the smaller one? | a-1; $1/2
Three whole numbers that follow each other add up to {a}. What is the [1#largest|biggest] of them? | a/3; $1+1
three consecutive numbers make {a}. [find the smallest|whats the smallest one] | a/3; $1-1
{a} is the smallest of three numbers in a row. What is their sum? | a+1; $1+1; a+$1; $3+$2
[{N} and {M}|Two sisters] are {a=20/22/24/26/28/30/34/36/40} years old together. One is {b=2/4/6/8} years older than the other. How old is the younger one? | a-b; $1/2
sum of 2 numbers {a}, difference {b}, [the bigger one is|whats the bigger number] | a-b; $1/2; $2+b
The product of two numbers is {a}. One of them is {b}. What is [their sum|the sum of the two]? | a/b; $1+b
The difference of two numbers is {b} and the smaller one is {a}. What do you get when you multiply them? | a+b; a*$1
The larger of two numbers is {a}, the difference between them is {b}. What is their sum? | a-b; a+$1
Half of my number is {b} more than {a}. What is my number? | a+b; $1*2
I doubled a number, and doubled it again, and got {a}. Which number did I start with? | a/4
{N} thinks of a number and halves it. Then {he} takes away {b} and is left with {a}. What number did {he} think of? | a+b; $1*2
Take a number, [multiply it by|times it by] {p=2/3/4/5/6/7/8}, add {b}: the result is {a}. [What was the number?|Which number was it?] | a-b; $1/p
think of a number, minus {b}, times {p=2/3/4/5/6}, you get {a}. the number is? | a/p; $1+b
[If|When] I subtract {p=2/3/4/5/6} times my number from {a}, {b} is left. What's my number? | a-b; $1/p
{b} less than {p=2/3/4/5} times a number is {a}. Find the number. | a+b; $1/p
Which number is as much above {a} as it is below {b}? | b-a; $1/2; a+$2
Four times a number is the same as {a} plus {b}. What is the number? | a+b; $1/4
The sum of {a=12/15/18/20/25/30} and {b=4/5/7/8/10} is multiplied by their difference. What do you get? | a+b; a-b; $1*$2
[1#solve|find n|Solve for n]: {b} + {p=2/3/4/5/6/7/8/9}n = {a} | a-b; $1/p
{a} - {p=2/3/4/5/6/7}x = {b}, x = ? | a-b; $1/p
[Find x.|Solve for x.|What is x?] x/{p=2/3/4/5/6/8/10} + {b} = {a} | a-b; $1*p
x ÷ {p=2/3/4/5/6/7/9} - {b} = {a}. [What is the value of x?|Find x.] | a+b; $1*p
{p=2/3/4/5/6/7}(x - {b}) = {a} [solve|find x|x?] | a/p; $1+b
[Solve|Find y]: (y + {b}) / {p=2/3/4/5/6/8} = {a} | a*p; $1-b
{p=5/6/7/8/9}x = {q=2/3/4}x + {a}[ what is x|, find x|. Solve it.] | p-q; a/$1
[1#simplify and solve|whats x if]: {p=2/3/4/5}x + {q=2/3/4/6}x = {a} | p+q; a/$1
x + x + x + {b} = {a}. How much is x? | a-b; $1/3
If {p=2/3/4/5/6}n = {a}, [what is|how much is] {q=7/8/9/10/11}n? | a/p; $1*q
x + y = {a} and x - y = {b}. What is y? | a-b; $1/2
x = {a} and y = {b}. [Find|Calculate|Work out] the value of {p=3/4/5/6}x - {q=2}y. | a*p; b*q; $1-$2
({a} + {b}) ÷ ({c} - {d})[ =| = ?|] | a+b; c-d; $1/$2
{p=2/3/4/5/6} x ({a} + {b}) - {c} [=|= ?|= what] | a+b; $1*p; $2-c
{a} - ({b} + {c})[ =| = ?|, brackets first] | b+c; a-$1
[Work out|Calculate|What is] ({a} - {b}) x ({c=2/3/4/5/6/7} + {d=2/3/4/5/8}) | a-b; c+d; $1*$2
{a} ÷ ({b=2/3/4/5} x {c=2/3/4}) [=|= ?|is what] | b*c; a/$1
[what do i get if i|tell me the number if i|please] take {a} x {p=10/100/1000} and then add {b} | a*p; $1+b
{a} squared [plus|+] {b} squared [=|is what|= ?] | a*a; b*b; $1+$2
""".strip()
